package io.flinkscaling.simulator.replay;

import io.flinkscaling.simulator.loop.ClosedLoop;
import io.flinkscaling.simulator.loop.ScalingSetup;
import io.flinkscaling.simulator.loop.SimulationSettings;
import io.flinkscaling.simulator.loop.TargetAccess;
import io.flinkscaling.simulator.model.autoscaling.Activity;
import io.flinkscaling.simulator.model.flink.ManagedFlink;
import io.flinkscaling.simulator.model.flink.UpdateFate;
import io.flinkscaling.simulator.trace.Trace;
import java.util.List;
import java.util.function.Supplier;

/** A trace replayed minute by minute under one setup. */
public final class Simulation {

    private static final long MILLIS_PER_MINUTE = 60_000;
    private static final double SECONDS_PER_MINUTE = 60;

    private final Trace trace;
    private final SimulationSettings settings;
    private final Timeline timeline;
    private final ClosedLoop loop;

    /**
     * Prepares a replay in which every update succeeds.
     *
     * @param timeline takes what happens; has as many minutes as the trace
     */
    public Simulation(Trace trace, ScalingSetup setup, SimulationSettings settings, Timeline timeline) {
        this(trace, setup, settings, timeline, TargetAccess.DIRECT, () -> UpdateFate.SUCCEEDS);
    }

    /**
     * Prepares a run.
     *
     * @param timeline takes what happens; has as many minutes as the trace
     * @param access how Application Auto Scaling reaches the application
     * @param fates how updates of the running application end, one after the other
     */
    public Simulation(
            Trace trace,
            ScalingSetup setup,
            SimulationSettings settings,
            Timeline timeline,
            TargetAccess access,
            Supplier<UpdateFate> fates) {
        this.trace = trace;
        this.settings = settings;
        this.timeline = timeline;
        this.loop = new ClosedLoop(setup, settings, trace.start().toEpochMilli(), access, fates);
    }

    /** Registers the target and replays all minutes; to be called once. */
    public void run(ReplayProgress progress) {
        loop.register();
        for (int minute = 0; minute < trace.minutes(); minute++) {
            replay(minute);
            progress.onMinute();
        }
    }

    /** Returns the scaling activities so far, oldest first. */
    public List<Activity> activities() {
        return loop.activities();
    }

    /** Returns the names of the alarms that have never had a datapoint so far. */
    public List<String> alarmsWithoutData() {
        return loop.alarmsWithoutData();
    }

    /** Returns how often an update has restarted the application so far. */
    public int rescales() {
        return scaleOuts() + scaleIns();
    }

    /** Returns how many of the rescales raised the parallelism. */
    public int scaleOuts() {
        return loop.flink().scaleOuts();
    }

    /** Returns how many of the rescales lowered the parallelism. */
    public int scaleIns() {
        return loop.flink().scaleIns();
    }

    /** Returns the hours of KPUs, without the one for orchestration, so far. */
    public double kpuHours() {
        return loop.kpuHours();
    }

    /** Returns the gigabyte-hours of snapshots so far. */
    public double snapshotGbHours() {
        return loop.snapshotGbHours();
    }

    /** Returns the greatest lag so far, in milliseconds; also one that was over before its minute ended. */
    public double maxMillisBehindLatest() {
        return loop.maxMillisBehindLatest();
    }

    private void replay(int minute) {
        double incomingRecords = trace.incomingRecords(minute);
        loop.advanceTo(loop.epochMillis() + MILLIS_PER_MINUTE, incomingRecords);
        record(minute, incomingRecords);
        loop.endMinute(incomingRecords, trace.millisBehindLatest(minute));
    }

    private void record(int minute, double incomingRecords) {
        ManagedFlink flink = loop.flink();
        double demand =
                incomingRecords / SECONDS_PER_MINUTE / settings.throughput().recordsPerSecondPerUnit();
        timeline.setTraffic(minute, incomingRecords, demand, trace.millisBehindLatest(minute));
        timeline.setApplication(
                minute, flink.currentParallelism(), flink.parallelism(), flink.status(), loop.downSeconds());
        timeline.setQueue(minute, loop.backlogRecords(), loop.millisBehindLatest());
    }
}
