package io.flinkscaling.simulator.baseline;

import io.flinkscaling.scaling.CapacityRange;
import io.flinkscaling.simulator.loop.ModelledTarget;
import io.flinkscaling.simulator.model.cloudwatch.MinuteMetrics;

/**
 * AWS's sample of a custom autoscaler with the defaults of its template, on containerCPUUtilization: two alarms of 5 out of 5 minutes,
 * above 80 % and at or below 20 %; whichever goes off multiplies or divides the KPUs by 2. After an update it waits until the
 * application runs again, 300 s more, and goes on while the alarm is still on. The alarms see each minute as late as CloudWatch has it. Source: aws-samples,
 * amazon-managed-service-for-apache-flink-examples, infrastructure/AutoScaling/cdk. The range is that of the template that is
 * replayed, not the sample's 1 to 10 KPUs.
 */
final class AwsUtility implements MinuteScaler {

    private static final double HIGH = 80;
    private static final double LOW = 20;
    private static final int ALARM_MINUTES = 5;
    private static final int FACTOR = 2;
    private static final long COOLDOWN_MILLIS = 300_000;

    private final ModelledTarget target;
    private final CapacityRange range;
    private final LateMetric cpu;
    private final Streak high = new Streak();
    private final Streak low = new Streak();
    private long waitsUntil = Long.MIN_VALUE;
    private boolean isUpdating;

    AwsUtility(ModelledTarget target, CapacityRange range) {
        this.target = target;
        this.range = range;
        this.cpu = new LateMetric(target.settings().cloudWatch().delays().flink());
    }

    @Override
    public boolean readsLoad() {
        return true;
    }

    @Override
    public void onMinute(MinuteMetrics metrics) {
        double percent = cpu.visibleAfter(metrics.cpuUtilization());
        boolean isKnown = !Double.isNaN(percent);
        high.count(isKnown, percent > HIGH);
        low.count(isKnown, percent <= LOW);
        if (!target.flink().isProcessing()) {
            return;
        }
        long now = target.clock().epochMillis();
        if (isUpdating) {
            isUpdating = false;
            waitsUntil = now + COOLDOWN_MILLIS;
        }
        if (now < waitsUntil) {
            return;
        }
        int kpus = target.flink().kpus();
        if (high.lasts(ALARM_MINUTES)) {
            isUpdating = scale((long) kpus * FACTOR);
        } else if (low.lasts(ALARM_MINUTES)) {
            isUpdating = scale(Math.max(1, kpus / FACTOR));
        }
    }

    private boolean scale(long kpus) {
        return Updates.to(target.flink(), range.clamp(kpus * target.settings().parallelismPerKpu()));
    }
}
