package io.flinkscaling.simulator.baseline;

import io.flinkscaling.simulator.loop.ModelledTarget;
import io.flinkscaling.simulator.model.cloudwatch.MinuteMetrics;
import io.flinkscaling.simulator.trace.Trace;

/** What was run: follows the recorded parallelism, and keeps the last one where none was recorded. */
final class RecordedCapacity implements MinuteScaler {

    private final ModelledTarget target;
    private final Trace trace;
    private int minute;

    RecordedCapacity(ModelledTarget target, Trace trace) {
        this.target = target;
        this.trace = trace;
    }

    /** The recorded parallelism of a minute was there at its end: the update for the next minute's is asked for now. */
    @Override
    public void onMinute(MinuteMetrics metrics) {
        minute++;
        if (minute < trace.minutes() && !Double.isNaN(trace.parallelism(minute))) {
            Updates.to(target.flink(), (int) trace.parallelism(minute));
        }
    }
}
