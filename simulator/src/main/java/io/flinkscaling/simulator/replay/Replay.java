package io.flinkscaling.simulator.replay;

import io.flinkscaling.simulator.trace.Trace;

/** Replays a trace under one setup and scores it. */
public final class Replay {

    private Replay() {}

    public static PolicyReplay run(
            Trace trace, ScalingSetup setup, SimulationSettings settings, ReplayProgress progress) {
        Timeline timeline = new Timeline(trace.start(), trace.minutes());
        Simulation simulation = new Simulation(trace, setup, settings, timeline);
        simulation.run(progress);
        Scores scores = ScoreCard.of(timeline, simulation, settings);
        return new PolicyReplay(setup.name(), timeline, simulation.activities(), scores);
    }
}
