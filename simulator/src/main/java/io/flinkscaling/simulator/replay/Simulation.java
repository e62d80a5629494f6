package io.flinkscaling.simulator.replay;

import io.flinkscaling.simulator.model.autoscaling.Activity;
import io.flinkscaling.simulator.model.cloudwatch.MinuteMetrics;
import io.flinkscaling.simulator.model.flink.FluidQueue;
import io.flinkscaling.simulator.model.flink.ManagedFlink;
import io.flinkscaling.simulator.trace.Trace;
import io.flinkscaling.target.CapacityUnit;
import java.util.List;

/**
 * A trace replayed minute by minute under one setup.
 *
 * <p>Within a minute, time runs from event to event: the end of an update, a poll of Application Auto Scaling. Between
 * two events every rate is constant. At the end of the minute the metrics are published, the alarms evaluated, and the
 * policies may act.
 */
public final class Simulation {

    private static final long MILLIS_PER_MINUTE = 60_000;
    private static final double SECONDS_PER_MINUTE = 60;

    private final Trace trace;
    private final SimulationSettings settings;
    private final CapacityUnit unit;
    private final Timeline timeline;
    private final ModelledAws aws;
    private final FluidQueue queue = new FluidQueue();
    private final MinuteMetrics metrics = new MinuteMetrics();
    private final long startEpochMillis;

    private double kpuMillis;

    /**
     * Prepares a replay.
     *
     * @param timeline takes what happens; has as many minutes as the trace
     */
    public Simulation(Trace trace, ScalingSetup setup, SimulationSettings settings, Timeline timeline) {
        this.trace = trace;
        this.settings = settings;
        this.unit = setup.endpoint().unit();
        this.timeline = timeline;
        this.startEpochMillis = trace.start().toEpochMilli();
        this.aws = new ModelledAws(setup, settings, startEpochMillis);
    }

    /** Registers the target and replays all minutes; to be called once. */
    public void run(ReplayProgress progress) {
        aws.register();
        for (int minute = 0; minute < trace.minutes(); minute++) {
            replay(minute);
            progress.onMinute();
        }
    }

    /** Returns the scaling activities so far, oldest first. */
    public List<Activity> activities() {
        return aws.activityLog().activities();
    }

    /** Returns how often an update has restarted the application so far. */
    public int rescales() {
        return aws.flink().scaleOuts() + aws.flink().scaleIns();
    }

    /** Returns how many of the rescales raised the parallelism. */
    public int scaleOuts() {
        return aws.flink().scaleOuts();
    }

    /** Returns how many of the rescales lowered the parallelism. */
    public int scaleIns() {
        return aws.flink().scaleIns();
    }

    /** Returns the hours of KPUs, without the one for orchestration, so far. */
    public double kpuHours() {
        return kpuMillis / (60 * MILLIS_PER_MINUTE);
    }

    /** Returns the greatest lag so far, in milliseconds; also one that was over before its minute ended. */
    public double maxMillisBehindLatest() {
        return queue.greatestLagSeconds() * 1e3;
    }

    private void replay(int minute) {
        ManagedFlink flink = aws.flink();
        double incomingRecords = trace.incomingRecords(minute);
        // Of an unknown minute nothing is known to have arrived.
        double arrivalRate = Double.isNaN(incomingRecords) ? 0 : incomingRecords / SECONDS_PER_MINUTE;
        long now = startEpochMillis + minute * MILLIS_PER_MINUTE;
        long end = now + MILLIS_PER_MINUTE;
        long downMillis = 0;
        while (now < end) {
            long next = aws.nextEventAt(end);
            double serviceRate = 0;
            if (flink.isProcessing()) {
                serviceRate = settings.throughput().recordsPerSecond(flink.currentParallelism());
            } else {
                downMillis += next - now;
            }
            queue.advance((next - now) / 1e3, arrivalRate, serviceRate);
            kpuMillis += (double) flink.kpus() * (next - now);
            aws.advanceTo(next);
            now = next;
        }
        record(minute, incomingRecords, downMillis / 1e3);
        publish(minute, incomingRecords);
        aws.onMinute(metrics);
    }

    private void record(int minute, double incomingRecords, double downSeconds) {
        ManagedFlink flink = aws.flink();
        double demand =
                incomingRecords / SECONDS_PER_MINUTE / settings.throughput().recordsPerSecondPerUnit();
        timeline.setTraffic(minute, incomingRecords, demand, trace.millisBehindLatest(minute));
        timeline.setApplication(minute, flink.currentParallelism(), flink.parallelism(), flink.status(), downSeconds);
        timeline.setQueue(minute, queue.backlogRecords(), queue.lagSeconds() * 1e3);
    }

    /** A restarting application publishes nothing. */
    private void publish(int minute, double incomingRecords) {
        ManagedFlink flink = aws.flink();
        if (!flink.isProcessing()) {
            metrics.set(incomingRecords, Double.NaN, Double.NaN);
            return;
        }
        double lagMillis = settings.lagSource() == LagSource.RECORDED
                ? trace.millisBehindLatest(minute)
                : queue.lagSeconds() * 1e3;
        metrics.set(incomingRecords, lagMillis, unit == CapacityUnit.KPU ? flink.kpus() : flink.currentParallelism());
    }
}
