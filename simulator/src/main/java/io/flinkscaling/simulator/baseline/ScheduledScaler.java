package io.flinkscaling.simulator.baseline;

import io.flinkscaling.scaling.FlinkApplication.ParallelismUpdate;
import io.flinkscaling.scaling.FlinkApplication.UpdateOutcome;
import io.flinkscaling.simulator.loop.ModelledTarget;
import io.flinkscaling.simulator.loop.Scaler;
import io.flinkscaling.simulator.model.cloudwatch.MinuteMetrics;
import io.flinkscaling.simulator.model.flink.ManagedFlink;
import java.util.OptionalInt;

/**
 * Follows a schedule. It updates the application itself, past the endpoint; while that is in use, it asks again a minute later.
 */
public final class ScheduledScaler implements Scaler {

    private final ManagedFlink flink;
    private final OptimalSchedule schedule;
    private int minute;

    public ScheduledScaler(ModelledTarget target, OptimalSchedule schedule) {
        this.flink = target.flink();
        this.schedule = schedule;
    }

    @Override
    public void register() {
        follow();
    }

    @Override
    public long nextEventAt() {
        return NEVER;
    }

    @Override
    public void onTime() {
        // Nothing happens within a minute.
    }

    @Override
    public void onMinute(MinuteMetrics metrics) {
        minute++;
        if (minute < schedule.minutes()) {
            follow();
        }
    }

    private void follow() {
        int parallelism = schedule.parallelism(minute);
        if (parallelism != flink.parallelism()) {
            UpdateOutcome outcome = flink.update(new ParallelismUpdate(
                    parallelism, OptionalInt.empty(), flink.describe().version()));
            if (outcome instanceof UpdateOutcome.Rejected rejected) {
                throw new IllegalArgumentException(rejected.reason());
            }
        }
    }
}
