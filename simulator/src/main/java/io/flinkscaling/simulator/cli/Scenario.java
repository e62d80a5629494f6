package io.flinkscaling.simulator.cli;

import io.flinkscaling.simulator.loop.ApplicationFacts;
import io.flinkscaling.simulator.loop.LagSource;
import io.flinkscaling.simulator.loop.ScalingSetup;
import io.flinkscaling.simulator.loop.SimulationSettings;
import io.flinkscaling.simulator.trace.Trace;
import java.util.List;
import java.util.Map;

/**
 * What the options of a run come to.
 *
 * @param text all settings by name, for the report
 */
record Scenario(
        Trace trace,
        List<ScalingSetup> setups,
        SimulationSettings settings,
        ApplicationFacts application,
        Map<String, String> text) {

    /** Tells whether policies see the recorded lag, which does not react to what they decide. */
    boolean isOpenLoop() {
        return settings.lagSource() == LagSource.RECORDED;
    }

    List<String> policies() {
        return setups.stream().map(ScalingSetup::name).toList();
    }
}
