package io.flinkscaling.simulator.report;

import io.flinkscaling.simulator.replay.PolicyReplay;
import io.flinkscaling.simulator.replay.Score;
import io.flinkscaling.simulator.replay.Scores;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which policies are best by what users compare first. */
final class Winners {

    private static final Map<String, Score> TITLES = new LinkedHashMap<>();

    static {
        TITLES.put("Fewest rescales", Score.RESCALES);
        TITLES.put("Least time above the lag SLO", Score.ABOVE_SLO);
        TITLES.put("Lowest cost", Score.COST);
    }

    private Winners() {}

    /** Returns a winner for each title that one can win: not if all policies are equal, or there is only one. */
    static List<ReportPage.Winner> of(List<PolicyReplay> policies) {
        List<Scores> scores = policies.stream().map(PolicyReplay::scores).toList();
        return TITLES.entrySet().stream()
                .filter(title -> !title.getValue().best(scores).isEmpty())
                .map(title -> winner(
                        title.getKey(),
                        title.getValue(),
                        policies,
                        title.getValue().best(scores)))
                .toList();
    }

    private static ReportPage.Winner winner(String title, Score score, List<PolicyReplay> policies, String best) {
        String names = policies.stream()
                .filter(policy -> score.text(policy.scores()).equals(best))
                .map(PolicyReplay::policy)
                .collect(Collectors.joining(", "));
        return new ReportPage.Winner(title, names, best);
    }
}
