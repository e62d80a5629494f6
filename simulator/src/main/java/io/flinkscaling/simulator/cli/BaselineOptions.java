package io.flinkscaling.simulator.cli;

import io.flinkscaling.simulator.baseline.Baseline;
import io.flinkscaling.simulator.baseline.Baselines;
import io.flinkscaling.simulator.text.InputException;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that say what policies are held against. */
final class BaselineOptions {

    @Option(names = "--no-baselines", description = "Replay the policies alone.")
    private boolean none;

    @Option(names = "--fixed", paramLabel = "N", description = "A fixed parallelism to compare with; may be repeated.")
    private List<Integer> fixed = List.of();

    @Option(
            names = "--slo-share",
            paramLabel = "SHARE",
            description =
                    "Share of the minutes that may be above the lag objective, which is then kept. Default: 0.001.")
    private double sloShare = 0.001;

    /** Returns the share of the minutes that may end above the lag objective, 0 to 1, once {@link #read} has checked it. */
    double sloShare() {
        return sloShare;
    }

    /** Returns what a run is held against, or throws an {@link InputException} that names the option. */
    List<Baseline> read(Scenario run) {
        if (none && !fixed.isEmpty()) {
            throw new InputException("options --no-baselines and --fixed contradict each other; allowed: one of them");
        }
        if (!(sloShare >= 0 && sloShare <= 1)) {
            throw new InputException("option --slo-share is " + sloShare + "; allowed: 0 to 1");
        }
        int greatest =
                run.settings().limits().greatestParallelism(run.settings().parallelismPerKpu());
        for (int parallelism : fixed) {
            if (parallelism < 1 || parallelism > greatest) {
                throw new InputException("option --fixed is " + parallelism + "; allowed: 1 to " + greatest);
            }
        }
        List<Integer> distinct = fixed.stream().distinct().sorted().toList();
        return none ? List.of() : Baselines.of(run.trace(), run.settings(), run.parallelismRange(), distinct, sloShare);
    }
}
