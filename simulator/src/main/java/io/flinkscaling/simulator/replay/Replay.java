package io.flinkscaling.simulator.replay;

import io.flinkscaling.simulator.loop.ClosedLoop;
import io.flinkscaling.simulator.loop.DirectEndpoint;
import io.flinkscaling.simulator.loop.ModelledTarget;
import io.flinkscaling.simulator.loop.ScalingSetup;
import io.flinkscaling.simulator.loop.SimulationSettings;
import io.flinkscaling.simulator.model.flink.ManagedFlink;
import io.flinkscaling.simulator.trace.Trace;

/** Replays a trace minute by minute under one setup, and scores it. */
public final class Replay {

    private static final long MILLIS_PER_MINUTE = 60_000;
    private static final double SECONDS_PER_MINUTE = 60;

    private Replay() {}

    /** Replays a trace with the endpoint's state machine within this process. */
    public static PolicyReplay run(
            Trace trace, ScalingSetup setup, SimulationSettings settings, ReplayProgress progress) {
        ModelledTarget target = ModelledTarget.of(setup, settings, trace.start().toEpochMilli());
        return run(trace, new ClosedLoop(target, new DirectEndpoint(target)), progress);
    }

    /**
     * Replays a trace in a loop.
     *
     * @param loop new, standing at the start of the trace
     */
    public static PolicyReplay run(Trace trace, ClosedLoop loop, ReplayProgress progress) {
        Timeline timeline = new Timeline(trace.start(), trace.minutes());
        run(trace, loop, timeline, progress);
        ModelledTarget target = loop.target();
        return new PolicyReplay(
                target.setup().name(),
                Kind.POLICY,
                timeline,
                target.activityLog().activities(),
                target.alarms().withoutData(),
                target.alarms().metricsWithoutData(),
                ScoreCard.of(timeline, loop));
    }

    /**
     * Replays a trace in a loop without scoring it.
     *
     * @param loop new, standing at the start of the trace
     * @param timeline takes what happens; has as many minutes as the trace
     */
    public static void run(Trace trace, ClosedLoop loop, Timeline timeline, ReplayProgress progress) {
        loop.register();
        for (int minute = 0; minute < trace.minutes(); minute++) {
            double incomingRecords = trace.incomingRecords(minute);
            loop.advanceTo(loop.epochMillis() + MILLIS_PER_MINUTE, incomingRecords);
            record(trace, minute, loop, timeline);
            loop.endMinute(incomingRecords, trace.millisBehindLatest(minute));
            progress.onMinute();
        }
    }

    private static void record(Trace trace, int minute, ClosedLoop loop, Timeline timeline) {
        double incomingRecords = trace.incomingRecords(minute);
        double recordsPerSecondPerUnit = loop.target().settings().throughput().recordsPerSecondPerUnit();
        double demand = incomingRecords / SECONDS_PER_MINUTE / recordsPerSecondPerUnit;
        timeline.setTraffic(minute, incomingRecords, demand, trace.millisBehindLatest(minute));
        ManagedFlink flink = loop.target().flink();
        timeline.setApplication(
                minute, flink.currentParallelism(), flink.parallelism(), flink.status(), loop.downSeconds());
        timeline.setQueue(minute, loop.backlogRecords(), loop.millisBehindLatest());
    }
}
