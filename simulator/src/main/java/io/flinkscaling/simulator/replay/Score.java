package io.flinkscaling.simulator.replay;

import io.flinkscaling.simulator.text.Human;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;

/**
 * The scores that policies are compared by, in the order to be shown. Each is declared once: summary.json reads its key, the tables
 * read its heading, its format and which values are better. docs/model.md, "Scores", has each formula.
 */
public enum Score {
    RESCALES(
            "rescales",
            shown(
                    "rescales",
                    "Updates that changed the parallelism. Each one restarts the application: fewer is better."),
            scores -> scores.rescales(),
            Score::count,
            Better.LESS),
    RESCALES_PER_DAY("rescalesPerDay", inJsonOnly(), Scores::rescalesPerDay, Human::number, Better.LESS),
    SCALE_OUTS("scaleOuts", inJsonOnly(), scores -> scores.scaleOuts(), Score::count, Better.NEITHER),
    SCALE_INS("scaleIns", inJsonOnly(), scores -> scores.scaleIns(), Score::count, Better.NEITHER),
    DOWNTIME(
            "downtimeSeconds",
            shown("downtime", "Time in which nothing was processed, because the application was restarting."),
            Scores::downtimeSeconds,
            Human::duration,
            Better.LESS),
    AVAILABILITY("availability", inJsonOnly(), Scores::availability, Human::percent, Better.MORE),
    KPU_HOURS(
            "kpuHours",
            shown("KPU-hours", "Hours of processing KPUs, without the orchestration KPU."),
            Scores::kpuHours,
            Human::number,
            Better.LESS),
    COST("costUsd", inJsonOnly(), Scores::costUsd, Human::usd, Better.LESS),
    COST_PER_MONTH(
            "costUsdPerMonth",
            shown(
                    "cost/month",
                    "Price of all KPUs, the orchestration KPU included, and of the snapshots, for 730 hours."),
            Scores::costUsdPerMonth,
            Score::wholeUsd,
            Better.LESS),
    TOTAL_PER_MONTH(
            "totalUsdPerMonth",
            shown(
                    "total/month",
                    "Price of the KPUs without snapshots, plus what rescales and minutes above the lag SLO are worth (--rescale-usd,"
                            + " --violation-usd), for 730 hours."),
            Scores::totalUsdPerMonth,
            Score::wholeUsd,
            Better.LESS),
    REGRET(
            "regret",
            shown("regret", "Total, divided by the total of the best possible schedule in hindsight."),
            Scores::regret,
            Score::ratio,
            Better.LESS),
    MEAN_PARALLELISM("meanParallelism", inJsonOnly(), Scores::meanParallelism, Human::number, Better.NEITHER),
    PEAK_PARALLELISM("peakParallelism", inJsonOnly(), scores -> scores.peakParallelism(), Score::count, Better.NEITHER),
    MAX_LAG(
            "maxMillisBehindLatest",
            shown("lag max", "Greatest lag."),
            Scores::maxMillisBehindLatest,
            Score::millis,
            Better.LESS),
    P99_LAG("p99MillisBehindLatest", inJsonOnly(), Scores::p99MillisBehindLatest, Score::millis, Better.LESS),
    LAG_SLO("lagSloSeconds", inJsonOnly(), Scores::lagSloSeconds, Human::duration, Better.NEITHER),
    LAG_SLO_VIOLATION(
            "lagSloViolationSeconds", inJsonOnly(), Scores::lagSloViolationSeconds, Human::duration, Better.LESS),
    ABOVE_SLO(
            "lagSloViolationShare",
            shown("above SLO", "Share of the time with more lag than the lag SLO allows."),
            Scores::lagSloViolationShare,
            Human::percent,
            Better.LESS),
    SPARE_UNITS(
            "spareUnitsMean",
            shown("spare", "Mean parallelism beyond what demand needs."),
            Scores::spareUnitsMean,
            Human::number,
            Better.NEITHER),
    UNDER_PROVISIONED(
            "underProvisionedShare", inJsonOnly(), Scores::underProvisionedShare, Human::percent, Better.LESS),
    OVER_PROVISIONED("overProvisionedShare", inJsonOnly(), Scores::overProvisionedShare, Human::percent, Better.LESS);

    /** Which of two values is better. */
    public enum Better {
        LESS,
        MORE,
        NEITHER
    }

    private record Column(String heading, String explanation) {}

    private static final List<Score> COLUMNS = List.of(
            RESCALES, DOWNTIME, KPU_HOURS, COST_PER_MONTH, TOTAL_PER_MONTH, REGRET, MAX_LAG, ABOVE_SLO, SPARE_UNITS);

    private final String key;
    private final Optional<Column> column;
    private final ToDoubleFunction<Scores> value;
    private final DoubleFunction<String> format;
    private final Better better;

    Score(
            String key,
            Optional<Column> column,
            ToDoubleFunction<Scores> value,
            DoubleFunction<String> format,
            Better better) {
        this.key = key;
        this.column = column;
        this.value = value;
        this.format = format;
        this.better = better;
    }

    /** Returns the scores that have a column in the tables, from left to right. */
    public static List<Score> columns() {
        return COLUMNS;
    }

    /** Returns the name in summary.json. */
    public String key() {
        return key;
    }

    /** Returns the heading of the column. */
    public String heading() {
        return column.orElseThrow().heading();
    }

    /** Returns what the score tells, in one sentence. */
    public String explanation() {
        return column.orElseThrow().explanation();
    }

    /** Returns the value; NaN where it is not defined. */
    public double value(Scores scores) {
        return value.applyAsDouble(scores);
    }

    /** Returns the value as shown, with its unit. */
    public String text(Scores scores) {
        return format.apply(value(scores));
    }

    /** Returns the best value as shown; empty where there is nothing to choose between. */
    public String best(List<Scores> policies) {
        long shown = policies.stream().map(this::text).distinct().count();
        if (better == Better.NEITHER || shown < 2) {
            return "";
        }
        return policies.stream()
                .filter(scores -> !Double.isNaN(value(scores)))
                .reduce((best, scores) -> isBetter(scores, best) ? scores : best)
                .map(this::text)
                .orElse("");
    }

    private boolean isBetter(Scores scores, Scores than) {
        int order = Double.compare(value(scores), value(than));
        return better == Better.LESS ? order < 0 : order > 0;
    }

    private static Optional<Column> shown(String heading, String explanation) {
        return Optional.of(new Column(heading, explanation));
    }

    private static Optional<Column> inJsonOnly() {
        return Optional.empty();
    }

    private static String count(double value) {
        return Human.count((long) value);
    }

    private static String wholeUsd(double value) {
        return Human.usd(Math.rint(value)).replaceFirst("\\.00$", "");
    }

    private static String ratio(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.2f", value);
    }

    private static String millis(double value) {
        return Human.duration(value / 1000);
    }
}
