package io.flinkscaling.simulator.replay;

import io.flinkscaling.simulator.loop.ScalingSetup;
import io.flinkscaling.simulator.loop.SimulationSettings;
import io.flinkscaling.simulator.loop.TargetAccess;
import io.flinkscaling.simulator.model.flink.UpdateFate;
import io.flinkscaling.simulator.trace.Trace;
import java.util.function.Supplier;

/** Replays a trace under one setup and scores it. */
public final class Replay {

    private Replay() {}

    public static PolicyReplay run(
            Trace trace, ScalingSetup setup, SimulationSettings settings, ReplayProgress progress) {
        return run(trace, setup, settings, progress, TargetAccess.DIRECT, () -> UpdateFate.SUCCEEDS);
    }

    /**
     * Replays a trace with something else behind the calls of Application Auto Scaling.
     *
     * @param access how it reaches the application
     * @param fates how updates of the running application end, one after the other
     */
    public static PolicyReplay run(
            Trace trace,
            ScalingSetup setup,
            SimulationSettings settings,
            ReplayProgress progress,
            TargetAccess access,
            Supplier<UpdateFate> fates) {
        Timeline timeline = new Timeline(trace.start(), trace.minutes());
        Simulation simulation = new Simulation(trace, setup, settings, timeline, access, fates);
        simulation.run(progress);
        Scores scores = ScoreCard.of(timeline, simulation, settings);
        return new PolicyReplay(
                setup.name(), timeline, simulation.activities(), simulation.alarmsWithoutData(), scores);
    }
}
