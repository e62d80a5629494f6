package io.flinkscaling.simulator.report;

import io.flinkscaling.simulator.replay.Kind;
import io.flinkscaling.simulator.replay.PolicyReplay;
import io.flinkscaling.simulator.replay.ReplayReport;
import io.flinkscaling.simulator.replay.Score;
import java.util.ArrayList;
import java.util.List;

/** The scores of all policies side by side, as plain text for a terminal: columns that find no room follow in a second table. */
public final class TerminalTable {

    private static final int GREATEST_WIDTH = 120;
    private static final int LONGEST_NAME = 32;
    private static final String GAP = "  ";

    /**
     * Returns the table: a line of headings, then a line per policy, the original sample apart, each ended by a line feed. Where it would be wider than 120
     * characters, the columns that go beyond follow below an empty line, again with the names of the policies. A long name, as variants have, stands in a
     * line of its own above its numbers.
     */
    public String render(ReplayReport report) {
        return render(report.policies());
    }

    /** Returns the table of some policies. */
    public String render(List<PolicyReplay> policies) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(headings());
        policies.forEach(policy -> rows.add(row(policy)));
        int samples = (int)
                policies.stream().filter(policy -> policy.kind() == Kind.SAMPLE).count();
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                int length = row.get(i).length();
                widths[i] = Math.max(widths[i], i == 0 && length > LONGEST_NAME ? 0 : length);
            }
        }
        StringBuilder tables = new StringBuilder();
        for (int from = 1; from < widths.length; ) {
            int to = end(widths, from);
            if (from > 1) {
                tables.append('\n');
            }
            for (int i = 0; i < rows.size(); i++) {
                if (samples > 0 && i == rows.size() - samples) {
                    tables.append("for comparison, the original sample:\n");
                }
                append(tables, rows.get(i), widths, from, to);
            }
            from = to;
        }
        return tables.toString();
    }

    /** Returns the first column after those that have room beside the names; at least one has. */
    private static int end(int[] widths, int from) {
        int width = widths[0];
        int to = from;
        while (to < widths.length && (to == from || width + GAP.length() + widths[to] <= GREATEST_WIDTH)) {
            width += GAP.length() + widths[to];
            to++;
        }
        return to;
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
    private static void append(StringBuilder table, List<String> row, int[] widths, int from, int to) {
        String name = row.get(0);
        if (name.length() > LONGEST_NAME) {
            table.append(name).append('\n');
            name = "";
        }
        table.append(name).append(" ".repeat(widths[0] - name.length()));
        for (int i = from; i < to; i++) {
            table.append(GAP)
                    .append(" ".repeat(widths[i] - row.get(i).length()))
                    .append(row.get(i));
        }
        table.append('\n');
    }
}
