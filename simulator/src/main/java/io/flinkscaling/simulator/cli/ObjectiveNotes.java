package io.flinkscaling.simulator.cli;

import io.flinkscaling.simulator.replay.Kind;
import io.flinkscaling.simulator.replay.PolicyReplay;
import io.flinkscaling.simulator.replay.Scores;
import io.flinkscaling.simulator.replay.Verdict;
import io.flinkscaling.simulator.text.Human;
import java.util.List;
import java.util.Optional;

/** Says so where no policy keeps the lag objective that a fixed parallelism is held to. */
final class ObjectiveNotes {

    private ObjectiveNotes() {}

    static Optional<String> of(List<PolicyReplay> replays, double sloShare) {
        long policies =
                replays.stream().filter(replay -> replay.kind() == Kind.POLICY).count();
        return Verdict.best(replays, sloShare)
                .filter(best -> !best.scores().keepsObjective(sloShare))
                .map(best -> (policies == 1
                                ? best.policy() + " does not keep the lag objective: "
                                : "No policy keeps the lag objective: " + best.policy()
                                        + ", the cheapest in total, has ")
                        + share(best.scores(), sloShare));
    }

    private static String share(Scores scores, double sloShare) {
        return Human.percent(scores.lagSloViolationShare()) + " of the minutes above "
                + Human.duration(scores.lagSloSeconds()) + ", allowed " + Human.percent(sloShare) + ".";
    }
}
