package io.flinkscaling.simulator.report;

import io.flinkscaling.simulator.replay.Kind;
import io.flinkscaling.simulator.replay.PolicyReplay;
import io.flinkscaling.simulator.replay.ReplayReport;
import io.flinkscaling.simulator.replay.Score;
import java.util.ArrayList;
import java.util.List;

/** The scores of all policies side by side, as plain text for a terminal. */
public final class TerminalTable {

    private static final String GAP = "  ";

    /** Returns the table: a line of headings, then a line per policy, the original sample apart; each ended by a line feed. */
    public String render(ReplayReport report) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(headings());
        List<PolicyReplay> policies = report.policies();
        policies.forEach(policy -> rows.add(row(policy)));
        int samples = (int)
                policies.stream().filter(policy -> policy.kind() == Kind.SAMPLE).count();
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        StringBuilder table = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            if (samples > 0 && i == rows.size() - samples) {
                table.append("for comparison, the original sample:\n");
            }
            append(table, rows.get(i), widths);
        }
        return table.toString();
    }

    private static List<String> headings() {
        List<String> headings = new ArrayList<>(List.of("policy"));
        Score.columns().forEach(score -> headings.add(score.heading()));
        return headings;
    }

    private static List<String> row(PolicyReplay policy) {
        List<String> row = new ArrayList<>(List.of(policy.policy()));
        Score.columns().forEach(score -> row.add(score.text(policy.scores())));
        return row;
    }

    /** The name of the policy is flush left, the numbers are flush right. */
    private static void append(StringBuilder table, List<String> row, int[] widths) {
        table.append(row.get(0)).append(" ".repeat(widths[0] - row.get(0).length()));
        for (int i = 1; i < widths.length; i++) {
            table.append(GAP)
                    .append(" ".repeat(widths[i] - row.get(i).length()))
                    .append(row.get(i));
        }
        table.append('\n');
    }
}
