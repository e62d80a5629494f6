package io.flinkscaling.simulator.tune;

import io.flinkscaling.simulator.declared.PolicyCatalog;
import io.flinkscaling.simulator.declared.TemplateFile;
import io.flinkscaling.simulator.loop.LagSource;
import io.flinkscaling.simulator.loop.SimulationSettings;
import io.flinkscaling.simulator.replay.Runs;
import io.flinkscaling.simulator.template.Template;
import io.flinkscaling.simulator.trace.Trace;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;

/** The project's own policy step on made-up traffic. */
final class Benches {

    private static final Template TEMPLATE = TemplateFile.bundled();

    private Benches() {}

    static Workbench step(Duration downtime) {
        SimulationSettings settings = Runs.settings(2, 0, downtime, 0, LagSource.MODELLED, 1);
        return parameters -> {
            PolicyCatalog catalog = new PolicyCatalog(TEMPLATE, parameters);
            return new Workbench.Prepared(Runs.setup("step", parameters), settings, part -> 2);
        };
    }

    static SearchSpace space(Workbench workbench, List<String> vary) {
        return new SpaceReader(new PolicyCatalog(TEMPLATE, Map.of()).parameters(), Set.of(), workbench).read(vary, 30);
    }

    /** Traffic of whole days, in units of 1,000 records a second. */
    static Trace trace(int days, IntToDoubleFunction unitsInMinute) {
        double[] records = new double[days * Split.MINUTES_PER_DAY];
        Arrays.setAll(records, minute -> 60_000 * unitsInMinute.applyAsDouble(minute));
        double[] unknown = new double[records.length];
        Arrays.fill(unknown, Double.NaN);
        return new Trace("made-up", Instant.parse("2026-03-02T00:00:00Z"), records, unknown, unknown);
    }

    /** A daily cycle between 1 and 6 units with steps that a policy may follow or not. */
    static double wave(int minute) {
        double day = 2 * Math.PI * minute / Split.MINUTES_PER_DAY;
        return 3.5 - 2.5 * Math.cos(day) + 0.5 * Math.sin(16 * day);
    }
}
