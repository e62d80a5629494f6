package io.flinkscaling.simulator.baseline;

import io.flinkscaling.scaling.FlinkApplication.ParallelismUpdate;
import io.flinkscaling.simulator.model.flink.ManagedFlink;
import java.util.OptionalInt;

/** Changes of parallelism as somebody's script makes them: if the application runs with another one. */
final class Updates {

    private Updates() {}

    /** Asks for a parallelism; tells whether the application restarts for it. */
    static boolean to(ManagedFlink flink, int parallelism) {
        if (!flink.isProcessing() || flink.currentParallelism() == parallelism) {
            return false;
        }
        flink.update(new ParallelismUpdate(
                parallelism, OptionalInt.empty(), flink.describe().version()));
        return true;
    }
}
