package io.flinkscaling.scaling;

import io.flinkscaling.scaling.DemandAlarms.AlarmRole;
import io.flinkscaling.scaling.DemandAlarms.Followed;
import java.util.Map;

/** Brings the demand alarms into line with a capacity. */
final class AlarmAlignment {

    /** Thresholds that differ by less are the same: CloudWatch may hand back a rounded one. */
    private static final double SAME = 1e-6;

    private final DemandAlarms alarms;
    private final TargetListener listener;

    AlarmAlignment(DemandAlarms alarms, TargetListener listener) {
        this.alarms = alarms;
        this.listener = listener;
    }

    void alignTo(int capacity) {
        AlarmThresholds wanted = AlarmThresholds.of(capacity);
        try {
            for (Map.Entry<AlarmRole, Followed> alarm : alarms.followed().entrySet()) {
                double threshold = alarm.getKey() == AlarmRole.SCALE_OUT ? wanted.scaleOut() : wanted.scaleIn();
                if (!isInLine(alarm.getValue(), threshold, capacity)) {
                    alarms.follow(alarm.getKey(), threshold, capacity);
                }
            }
        } catch (RuntimeException e) {
            // The capacity matters more than its alarms: what was decided stands, and the next call heals them.
            listener.alarmsNotAligned(e);
        }
    }

    private static boolean isInLine(Followed alarm, double threshold, int capacity) {
        return Math.abs(alarm.threshold() - threshold) <= SAME
                && Math.abs(alarm.capacity().orElse(capacity) - capacity) <= SAME;
    }
}
