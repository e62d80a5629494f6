package io.flinkscaling.simulator.tune;

import io.flinkscaling.simulator.loop.ScalingSetup;
import io.flinkscaling.simulator.loop.SimulationSettings;
import io.flinkscaling.simulator.trace.Trace;
import java.util.Map;
import java.util.function.ToIntFunction;

/** Port: makes of parameters what can be replayed. Several threads call it at once. */
public interface Workbench {

    /**
     * Reads the template under some parameters, beside those that the user has given.
     *
     * @param parameters values by name
     * @throws io.flinkscaling.simulator.text.InputException if the template does not take them
     */
    Prepared prepare(Map<String, String> parameters);

    /**
     * What can be replayed.
     *
     * @param setup the policy
     * @param settings what it is replayed on
     * @param initialParallelism the parallelism to begin a part of the trace with
     */
    record Prepared(ScalingSetup setup, SimulationSettings settings, ToIntFunction<Trace> initialParallelism) {

        /** Returns the settings for a part of the trace. */
        public SimulationSettings settingsFor(Trace part) {
            return settings.startingWith(initialParallelism.applyAsInt(part));
        }
    }
}
