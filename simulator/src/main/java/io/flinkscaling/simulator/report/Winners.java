package io.flinkscaling.simulator.report;

import io.flinkscaling.simulator.replay.PolicyReplay;
import io.flinkscaling.simulator.replay.ScoreColumn;
import io.flinkscaling.simulator.replay.ScoreColumns;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which policies are best by what users compare first. */
final class Winners {

    private static final Map<String, ScoreColumn> TITLES = new LinkedHashMap<>();

    static {
        TITLES.put("Fewest rescales", ScoreColumns.RESCALES);
        TITLES.put("Least time above the lag SLO", ScoreColumns.ABOVE_SLO);
        TITLES.put("Lowest cost", ScoreColumns.COST);
    }

    private Winners() {}

    /** Returns a winner for each title that one can win: not if all policies are equal, or there is only one. */
    static List<ReportPage.Winner> of(List<PolicyReplay> policies) {
        return TITLES.entrySet().stream()
                .filter(title -> !title.getValue().best(policies).isEmpty())
                .map(title -> winner(title.getKey(), title.getValue(), policies))
                .toList();
    }

    private static ReportPage.Winner winner(String title, ScoreColumn column, List<PolicyReplay> policies) {
        String best = column.best(policies);
        String names = policies.stream()
                .filter(policy -> column.text().apply(policy).equals(best))
                .map(PolicyReplay::policy)
                .collect(Collectors.joining(", "));
        return new ReportPage.Winner(title, names, best);
    }
}
