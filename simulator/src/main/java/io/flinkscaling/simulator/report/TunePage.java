package io.flinkscaling.simulator.report;

import io.flinkscaling.simulator.replay.PolicyReplay;
import io.flinkscaling.simulator.replay.Score;
import io.flinkscaling.simulator.report.chart.ChartPng;
import io.flinkscaling.simulator.text.Human;
import io.flinkscaling.simulator.tune.CandidateRow;
import io.flinkscaling.simulator.tune.Tally;
import io.flinkscaling.simulator.tune.Tuning;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The contents of {@code tune.html}, as its template shows them.
 *
 * @param traceName what the trace is called
 * @param summary what was tuned, in one sentence
 * @param headline what is recommended
 * @param sentences why, and how sure
 * @param lines what can be typed next
 * @param notes what a reader should know beside them
 * @param scores the score table of the part that was not searched
 * @param front the table of the candidates that no other beats
 * @param settings what is set
 * @param chartBase64 the picture of all
 */
record TunePage(
        String traceName,
        String summary,
        String headline,
        List<String> sentences,
        List<String> lines,
        List<String> notes,
        Table scores,
        Table front,
        Map<String, String> settings,
        String chartBase64) {

    /** A table whose first column names its rows. */
    record Table(List<String> headings, List<Row> rows) {}

    /** A row of a table. */
    record Row(String name, List<String> cells) {}

    public int chartWidthPx() {
        return ChartPng.WIDTH_PX;
    }

    public int chartHeightPx() {
        return ChartPng.HEIGHT_PX;
    }

    static TunePage of(Tuning tuning, List<String> lines, byte[] chart) {
        TuningText text = new TuningText(tuning);
        return new TunePage(
                tuning.traceName(),
                text.evaluated() + " for " + tuning.policy(),
                text.headline(),
                text.sentences(),
                lines,
                tuning.notes(),
                scores(tuning.test()),
                front(tuning),
                tuning.text(),
                Base64.getEncoder().encodeToString(chart));
    }

    private static Table scores(List<PolicyReplay> replays) {
        return new Table(
                Score.columns().stream().map(Score::heading).toList(),
                replays.stream()
                        .map(replay -> new Row(
                                replay.policy(),
                                Score.columns().stream()
                                        .map(score -> score.text(replay.scores()))
                                        .toList()))
                        .toList());
    }

    private static Table front(Tuning tuning) {
        List<String> headings =
                new ArrayList<>(tuning.candidates().get(0).parameters().keySet());
        headings.addAll(List.of(
                "rescales/day",
                "above SLO",
                "total/month",
                "tested: cost/month",
                "tested: rescales/day",
                "tested: above SLO"));
        List<Row> rows = tuning.candidates().stream()
                .filter(row -> row.isOnFront() || row.role() != CandidateRow.Role.OTHER)
                .sorted(Comparator.comparing(
                        row -> row.train().costUsdPerMonth(tuning.price().price())))
                .map(row -> row(row, tuning))
                .toList();
        return new Table(headings, rows);
    }

    private static Row row(CandidateRow row, Tuning tuning) {
        List<String> cells = new ArrayList<>(row.parameters().values());
        Tally train = row.train();
        cells.add(Human.number(train.rescalesPerDay()));
        cells.add(Human.percent(train.violationShare()));
        cells.add(Human.usd(train.totalUsdPerMonth(tuning.price())));
        cells.add(row.test()
                .map(test -> Human.usd(test.costUsdPerMonth(tuning.price().price())))
                .orElse(""));
        cells.add(row.test().map(test -> Human.number(test.rescalesPerDay())).orElse(""));
        cells.add(row.test().map(test -> Human.percent(test.violationShare())).orElse(""));
        String cost = Human.usd(train.costUsdPerMonth(tuning.price().price()));
        return switch (row.role()) {
            case DEFAULTS -> new Row(cost + ", the defaults", cells);
            case FOUND -> new Row(cost + (tuning.decision().isToStay() ? ", best found" : ", recommended"), cells);
            case OTHER -> new Row(cost, cells);
        };
    }
}
