package io.flinkscaling.simulator.loop;

import io.flinkscaling.scaling.CapacityUnit;
import io.flinkscaling.simulator.model.VirtualClock;
import io.flinkscaling.simulator.model.autoscaling.Endpoint;
import io.flinkscaling.simulator.model.cloudwatch.MinuteMetrics;
import io.flinkscaling.simulator.model.flink.BusyShare;
import io.flinkscaling.simulator.model.flink.FluidQueue;
import io.flinkscaling.simulator.model.flink.ManagedFlink;

/**
 * The loop that every run turns: traffic, application, metrics, alarms, the scaler, and back to the application.
 *
 * <p>Within a minute, time runs from event to event: the end of an update, a poll of Application Auto Scaling. Between
 * two events every rate is constant. At the end of the minute the metrics are published, the alarms evaluated, and the
 * scaler may act.
 */
public final class ClosedLoop {

    private static final double SECONDS_PER_MINUTE = 60;
    private static final double MILLIS_PER_SECOND = 1_000;
    private static final double MILLIS_PER_HOUR = 3_600e3;

    private final ModelledTarget target;
    private final Scaler scaler;
    private final SimulationSettings settings;
    private final ManagedFlink flink;
    private final VirtualClock clock;
    private final FluidQueue queue = new FluidQueue();
    private final MinuteMetrics metrics = new MinuteMetrics();
    private final boolean publishesLoad;

    private long downMillis;
    private double kpuMillis;
    private double snapshotGbMillis;

    /** Makes a loop in which a scaler decides, standing at the target's present time. */
    public ClosedLoop(ModelledTarget target, Scaler scaler) {
        this.target = target;
        this.scaler = scaler;
        this.settings = target.settings();
        this.flink = target.flink();
        this.clock = target.clock();
        this.publishesLoad = scaler.readsLoad() || target.setup().readsLoad();
    }

    /**
     * Makes a loop in which Application Auto Scaling decides, by the policies that are declared for the target.
     *
     * @param endpoint how it reaches the application
     */
    public ClosedLoop(ModelledTarget target, Endpoint endpoint) {
        this(target, new ModelledAutoScaling(target, endpoint));
    }

    /** Lets the scaler begin; to be called once, before anything else. */
    public void register() {
        scaler.register();
    }

    /**
     * Lets records arrive at a rate until a time, which is in the minute under way.
     *
     * @param incomingRecords per minute; NaN if unknown, and then nothing is known to have arrived
     */
    public void advanceTo(long epochMillis, double incomingRecords) {
        double arrivalRate = Double.isNaN(incomingRecords) ? 0 : incomingRecords / SECONDS_PER_MINUTE;
        for (long now = clock.epochMillis(); now < epochMillis; now = clock.epochMillis()) {
            long next = Math.min(epochMillis, Math.min(flink.transitionEndsAt(), scaler.nextEventAt()));
            double serviceRate = 0;
            if (flink.isProcessing()) {
                serviceRate = settings.throughput().recordsPerSecond(flink.currentParallelism());
            } else {
                downMillis += next - now;
            }
            queue.advance((next - now) / 1e3, arrivalRate, serviceRate);
            kpuMillis += (double) flink.kpus() * (next - now);
            snapshotGbMillis += settings.snapshots().storedGb(flink.scaleOuts() + flink.scaleIns()) * (next - now);
            clock.advanceTo(next);
            flink.onTime();
            scaler.onTime();
        }
    }

    /**
     * Ends the minute under way. A restarting application publishes nothing.
     *
     * @param incomingRecords of the whole minute; NaN if unknown
     * @param recordedMillisBehindLatest NaN if unknown
     */
    public void endMinute(double incomingRecords, double recordedMillisBehindLatest) {
        downMillis = 0;
        if (flink.isProcessing()) {
            double lag =
                    settings.lagSource() == LagSource.RECORDED ? recordedMillisBehindLatest : queue.lagSeconds() * 1e3;
            metrics.set(incomingRecords, lag, capacity());
            if (publishesLoad) {
                publishLoad(incomingRecords / SECONDS_PER_MINUTE);
            }
        } else {
            metrics.set(incomingRecords, Double.NaN, Double.NaN);
            if (publishesLoad) {
                metrics.setLoad(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
            }
        }
        target.alarms().onMinute(clock.epochMillis() / 1_000 - (long) SECONDS_PER_MINUTE, metrics);
        scaler.onMinute(metrics);
    }

    private void publishLoad(double arrivals) {
        int parallelism = flink.currentParallelism();
        double busy =
                BusyShare.of(arrivals, settings.throughput().recordsPerSecond(parallelism), queue.lagSeconds() > 0);
        metrics.setLoad(busy * MILLIS_PER_SECOND, busy * settings.cpuAtFullLoad(), queue.backlogRecords(), parallelism);
    }

    private int capacity() {
        return target.setup().endpoint().unit() == CapacityUnit.KPU ? flink.kpus() : flink.currentParallelism();
    }

    /** Returns what is scaled. */
    public ModelledTarget target() {
        return target;
    }

    /** Returns the time that the loop has come to, in milliseconds since the epoch. */
    public long epochMillis() {
        return clock.epochMillis();
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
