package io.flinkscaling.scaling;

import io.flinkscaling.scaling.DemandAlarms.AlarmRole;
import java.util.Map;

/** Brings the thresholds of the demand alarms into line with a capacity. */
final class AlarmAlignment {

    /** Thresholds that differ by less are the same: CloudWatch may hand back a rounded one. */
    private static final double SAME_THRESHOLD = 1e-6;

    private final double scaleInMargin;
    private final DemandAlarms alarms;
    private final TargetListener listener;

    AlarmAlignment(double scaleInMargin, DemandAlarms alarms, TargetListener listener) {
        this.scaleInMargin = scaleInMargin;
        this.alarms = alarms;
        this.listener = listener;
    }

    void alignTo(int capacity) {
        AlarmThresholds wanted = AlarmThresholds.of(capacity, scaleInMargin);
        try {
            for (Map.Entry<AlarmRole, Double> alarm : alarms.thresholds().entrySet()) {
                double threshold = alarm.getKey() == AlarmRole.SCALE_OUT ? wanted.scaleOut() : wanted.scaleIn();
                if (Math.abs(alarm.getValue() - threshold) > SAME_THRESHOLD) {
                    alarms.setThreshold(alarm.getKey(), threshold);
                }
            }
        } catch (RuntimeException e) {
            // The capacity matters more than its alarms: what was decided stands, and the next call heals them.
            listener.alarmsNotAligned(e);
        }
    }
}
