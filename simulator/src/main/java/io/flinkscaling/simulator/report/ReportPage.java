package io.flinkscaling.simulator.report;

import io.flinkscaling.simulator.replay.Kind;
import io.flinkscaling.simulator.replay.PolicyReplay;
import io.flinkscaling.simulator.replay.ReplayReport;
import io.flinkscaling.simulator.replay.Score;
import io.flinkscaling.simulator.replay.Scores;
import io.flinkscaling.simulator.replay.Verdict;
import io.flinkscaling.simulator.report.chart.ChartPng;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The contents of the page, as its template shows them.
 *
 * @param traceName what the trace is called
 * @param summary what was replayed, in one sentence
 * @param notes what a reader should know beside the scores
 * @param verdict how the best policy compares with what is run without it, in sentences; empty if that is not known
 * @param verdictNotes what the verdict cannot tell
 * @param settings what was replayed with
 * @param columns the columns of the score table
 * @param policies the policies
 */
record ReportPage(
        String traceName,
        String summary,
        List<String> notes,
        List<String> verdict,
        List<String> verdictNotes,
        Map<String, String> settings,
        List<Score> columns,
        List<Policy> policies) {

    /** A cell of the score table. */
    record Cell(String text, boolean best) {}

    /**
     * A policy: its row of the score table, its chart, its activities.
     *
     * @param explanation what it stands for; empty if its name says it
     * @param closer parts of its replay; none of most policies
     */
    record Policy(
            String name,
            String kind,
            String explanation,
            List<Cell> cells,
            String chartBase64,
            List<ActivityTable> activities,
            List<CloserLook> closer) {}

    /** Returns the rows of the score table whose names do not say what they stand for. */
    public List<Policy> explained() {
        return policies.stream()
                .filter(policy -> !policy.explanation().isEmpty())
                .toList();
    }

    /** Returns the rows of the score table. */
    public List<Policy> compared() {
        return policies.stream()
                .filter(policy -> !policy.kind().equals(Kind.SAMPLE.key()))
                .toList();
    }

    /** Returns the policies of the original sample, which are shown apart. */
    public List<Policy> samples() {
        return policies.stream()
                .filter(policy -> policy.kind().equals(Kind.SAMPLE.key()))
                .toList();
    }

    public int chartWidthPx() {
        return ChartPng.WIDTH_PX;
    }

    public int chartHeightPx() {
        return ChartPng.HEIGHT_PX;
    }

    static ReportPage of(ReplayReport report, Map<String, byte[]> charts, Optional<CloserLook> closer) {
        List<PolicyReplay> replays = report.policies();
        List<Scores> scores = replays.stream()
                .filter(ReportPage::competes)
                .map(PolicyReplay::scores)
                .toList();
        List<String> best =
                Score.columns().stream().map(score -> score.best(scores)).toList();
        List<Policy> policies = replays.stream()
                .map(replay -> policy(
                        replay,
                        report.explanations().getOrDefault(replay.policy(), ""),
                        best,
                        charts.get(replay.policy()),
                        closer.filter(look -> look.policy().equals(replay.policy()))))
                .toList();
        return new ReportPage(
                report.traceName(),
                ReplaySummary.of(replays),
                report.notes(),
                report.verdict().map(Verdict::sentences).orElse(List.of()),
                report.verdict().map(Verdict::notes).orElse(List.of()),
                report.settings(),
                Score.columns(),
                policies);
    }

    /** Only what Application Auto Scaling does is an activity of it. */
    static boolean hasActivities(PolicyReplay replay) {
        return replay.kind() == Kind.POLICY || replay.kind() == Kind.SAMPLE;
    }

    /** The original sample wins nothing, and nobody can run the optimum. */
    private static boolean competes(PolicyReplay replay) {
        return replay.kind() == Kind.POLICY || replay.kind() == Kind.BASELINE;
    }

    private static Policy policy(
            PolicyReplay replay, String explanation, List<String> best, byte[] chart, Optional<CloserLook> closer) {
        return new Policy(
                replay.policy(),
                replay.kind().key(),
                explanation,
                cells(replay, best),
                Base64.getEncoder().encodeToString(chart),
                hasActivities(replay)
                        ? List.of(ActivityTable.scaling(replay), ActivityTable.notScaled(replay))
                        : List.of(),
                closer.stream().toList());
    }

    private static List<Cell> cells(PolicyReplay replay, List<String> best) {
        List<Score> columns = Score.columns();
        return IntStream.range(0, columns.size())
                .mapToObj(i -> {
                    String text = columns.get(i).text(replay.scores());
                    return new Cell(text, competes(replay) && text.equals(best.get(i)));
                })
                .toList();
    }
}
