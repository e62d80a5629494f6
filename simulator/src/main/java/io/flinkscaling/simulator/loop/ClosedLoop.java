package io.flinkscaling.simulator.loop;

import io.flinkscaling.scaling.CapacityUnit;
import io.flinkscaling.simulator.model.autoscaling.Activity;
import io.flinkscaling.simulator.model.cloudwatch.MinuteMetrics;
import io.flinkscaling.simulator.model.flink.FluidQueue;
import io.flinkscaling.simulator.model.flink.ManagedFlink;
import io.flinkscaling.simulator.model.flink.UpdateFate;
import java.util.List;
import java.util.function.Supplier;

/**
 * The loop that every run turns: traffic, application, metrics, alarms, Application Auto Scaling, and back to the
 * application.
 *
 * <p>Within a minute, time runs from event to event: the end of an update, a poll of Application Auto Scaling. Between
 * two events every rate is constant. At the end of the minute the metrics are published, the alarms evaluated, and the
 * policies may act.
 */
public final class ClosedLoop {

    private static final double SECONDS_PER_MINUTE = 60;
    private static final double MILLIS_PER_HOUR = 3_600e3;

    private final SimulationSettings settings;
    private final CapacityUnit unit;
    private final ModelledAws aws;
    private final FluidQueue queue = new FluidQueue();
    private final MinuteMetrics metrics = new MinuteMetrics();

    private long now;
    private long downMillis;
    private double kpuMillis;
    private double snapshotGbMillis;

    /**
     * Makes the loop of a setup, standing at its start.
     *
     * @param access how Application Auto Scaling reaches the application
     * @param fates how updates of the running application end, one after the other
     */
    public ClosedLoop(
            ScalingSetup setup,
            SimulationSettings settings,
            long startEpochMillis,
            TargetAccess access,
            Supplier<UpdateFate> fates) {
        this.settings = settings;
        this.unit = setup.endpoint().unit();
        this.now = startEpochMillis;
        this.aws = new ModelledAws(setup, settings, startEpochMillis, access, fates);
    }

    /** Registers the scalable target; to be called once, before anything else. */
    public void register() {
        aws.register();
    }

    /**
     * Lets records arrive at a rate until a time, which is in the minute under way.
     *
     * @param incomingRecords per minute; NaN if unknown, and then nothing is known to have arrived
     */
    public void advanceTo(long epochMillis, double incomingRecords) {
        ManagedFlink flink = aws.flink();
        double arrivalRate = Double.isNaN(incomingRecords) ? 0 : incomingRecords / SECONDS_PER_MINUTE;
        while (now < epochMillis) {
            long next = aws.nextEventAt(epochMillis);
            double serviceRate = 0;
            if (flink.isProcessing()) {
                serviceRate = settings.throughput().recordsPerSecond(flink.currentParallelism());
            } else {
                downMillis += next - now;
            }
            queue.advance((next - now) / 1e3, arrivalRate, serviceRate);
            kpuMillis += (double) flink.kpus() * (next - now);
            snapshotGbMillis += settings.snapshots().storedGb(flink.scaleOuts() + flink.scaleIns()) * (next - now);
            aws.advanceTo(next);
            now = next;
        }
    }

    /**
     * Ends the minute under way. A restarting application publishes neither lag nor KPUs.
     *
     * @param incomingRecords of the whole minute; NaN if unknown
     * @param recordedMillisBehindLatest NaN if unknown
     */
    public void endMinute(double incomingRecords, double recordedMillisBehindLatest) {
        downMillis = 0;
        ManagedFlink flink = aws.flink();
        if (flink.isProcessing()) {
            double lag =
                    settings.lagSource() == LagSource.RECORDED ? recordedMillisBehindLatest : queue.lagSeconds() * 1e3;
            metrics.set(incomingRecords, lag, unit == CapacityUnit.KPU ? flink.kpus() : flink.currentParallelism());
        } else {
            metrics.set(incomingRecords, Double.NaN, Double.NaN);
        }
        aws.onMinute(metrics);
    }

    /** Returns the time that the loop has come to, in milliseconds since the epoch. */
    public long epochMillis() {
        return now;
    }

    public ManagedFlink flink() {
        return aws.flink();
    }

    /** Returns the scaling activities so far, oldest first. */
    public List<Activity> activities() {
        return aws.activityLog().activities();
    }

    /** Returns the names of the alarms that have never had a datapoint so far. */
    public List<String> alarmsWithoutData() {
        return aws.alarms().stream()
                .filter(alarm -> !alarm.hasHadDatapoint())
                .map(alarm -> alarm.definition().name())
                .toList();
    }

    /** Forgets the oldest scaling activities, but so many: for a run that has no end. */
    public void keepLastActivities(int most) {
        aws.activityLog().keepLast(most);
    }

    /** Returns for how many seconds of the minute under way nothing was processed. */
    public double downSeconds() {
        return downMillis / 1e3;
    }

    /** Returns the hours of KPUs, without the one for orchestration, so far. */
    public double kpuHours() {
        return kpuMillis / MILLIS_PER_HOUR;
    }

    /** Returns the gigabyte-hours of snapshots so far. */
    public double snapshotGbHours() {
        return snapshotGbMillis / MILLIS_PER_HOUR;
    }

    public double backlogRecords() {
        return queue.backlogRecords();
    }

    /** Returns the age of the oldest unprocessed record, in milliseconds. */
    public double millisBehindLatest() {
        return queue.lagSeconds() * 1e3;
    }

    /** Returns the greatest lag so far, in milliseconds; also one that was over before its minute ended. */
    public double maxMillisBehindLatest() {
        return queue.greatestLagSeconds() * 1e3;
    }
}
