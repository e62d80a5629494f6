package io.flinkscaling.simulator.model.autoscaling;

import io.flinkscaling.policy.MetricAggregation;
import io.flinkscaling.policy.ScalingPolicy;
import io.flinkscaling.policy.StepScalingPolicy;
import io.flinkscaling.policy.TargetTrackingPolicy;
import io.flinkscaling.simulator.model.cloudwatch.Alarm;
import java.util.Optional;

/** A scaling policy with the alarms that trigger it. */
public sealed interface AttachedPolicy {

    ScalingPolicy policy();

    /** Returns the alarm that triggers the policy now; empty if none is in state ALARM. */
    Optional<Alarm> triggeredBy();

    /** Returns how the datapoints of the triggering alarm's window become one value. */
    MetricAggregation aggregation();

    /** A step scaling policy and the one alarm whose action it is. */
    record Step(StepScalingPolicy policy, Alarm alarm) implements AttachedPolicy {
        @Override
        public Optional<Alarm> triggeredBy() {
            return AttachedPolicy.inAlarm(alarm);
        }

        @Override
        public MetricAggregation aggregation() {
            return policy.metricAggregation();
        }
    }

    /** A target tracking policy and the two alarms that Application Auto Scaling makes for it. */
    record TargetTracking(TargetTrackingPolicy policy, Alarm high, Alarm low) implements AttachedPolicy {
        @Override
        public Optional<Alarm> triggeredBy() {
            Optional<Alarm> triggered = AttachedPolicy.inAlarm(high);
            return triggered.isPresent() || policy.disableScaleIn() ? triggered : AttachedPolicy.inAlarm(low);
        }

        /** AWS does not document how datapoints are aggregated here. */
        @Override
        public MetricAggregation aggregation() {
            return MetricAggregation.AVERAGE;
        }
    }

    private static Optional<Alarm> inAlarm(Alarm alarm) {
        return alarm.isInAlarm() ? Optional.of(alarm) : Optional.empty();
    }
}
