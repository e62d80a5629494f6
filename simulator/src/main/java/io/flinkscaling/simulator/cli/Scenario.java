package io.flinkscaling.simulator.cli;

import io.flinkscaling.scaling.CapacityRange;
import io.flinkscaling.scaling.CapacityUnit;
import io.flinkscaling.simulator.loop.ApplicationFacts;
import io.flinkscaling.simulator.loop.LagSource;
import io.flinkscaling.simulator.loop.ScalingSetup;
import io.flinkscaling.simulator.loop.SimulationSettings;
import io.flinkscaling.simulator.trace.Trace;
import java.util.List;
import java.util.Map;

/**
 * What the options of a run come to.
 *
 * @param text all settings by name, for the report
 * @param notes what a user should know of how the template was read, in sentences
 */
record Scenario(
        Trace trace,
        List<ScalingSetup> setups,
        SimulationSettings settings,
        ApplicationFacts application,
        Map<String, String> text,
        List<String> notes) {

    /** Tells whether policies see the recorded lag, which does not react to what they decide. */
    boolean isOpenLoop() {
        return settings.lagSource() == LagSource.RECORDED;
    }

    /** Returns the range of the application, in parallelism. */
    CapacityRange parallelismRange() {
        CapacityRange range = application.range();
        int greatest = settings.limits().greatestParallelism(settings.parallelismPerKpu());
        int factor = application.unit() == CapacityUnit.KPU ? settings.parallelismPerKpu() : 1;
        return new CapacityRange(Math.min(greatest, range.min() * factor), Math.min(greatest, range.max() * factor));
    }

    List<String> policies() {
        return setups.stream().map(ScalingSetup::name).toList();
    }
}
