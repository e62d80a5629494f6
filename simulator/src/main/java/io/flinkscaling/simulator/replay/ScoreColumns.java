package io.flinkscaling.simulator.replay;

import io.flinkscaling.simulator.replay.ScoreColumn.Better;
import io.flinkscaling.simulator.text.Human;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** The scores of the side-by-side tables, on the terminal and in the page, in the order to be shown. */
public final class ScoreColumns {

    public static final ScoreColumn RESCALES = column(
            "rescales",
            "Updates that changed the parallelism. Each one restarts the application: fewer is better.",
            scores -> Human.count(scores.rescales()),
            Scores::rescales,
            Better.LESS);

    public static final ScoreColumn COST = column(
            "cost",
            "Price of all KPUs, the orchestration KPU included, and of the snapshots.",
            scores -> Human.usd(scores.costUsd()),
            Scores::costUsd,
            Better.LESS);

    public static final ScoreColumn ABOVE_SLO = new ScoreColumn(
            "above SLO",
            "Share of the time with more lag than the lag SLO allows.",
            replay -> Human.percent(shareAboveSlo(replay)),
            ScoreColumns::shareAboveSlo,
            Better.LESS);

    public static final List<ScoreColumn> ALL = List.of(
            RESCALES,
            column(
                    "downtime",
                    "Time in which nothing was processed, because the application was restarting.",
                    scores -> Human.duration(scores.downtimeSeconds()),
                    Scores::downtimeSeconds,
                    Better.LESS),
            column(
                    "availability",
                    "Share of the time in which records were processed.",
                    scores -> Human.percent(scores.availability()),
                    Scores::availability,
                    Better.MORE),
            column(
                    "KPU-hours",
                    "Hours of processing KPUs, without the orchestration KPU.",
                    scores -> Human.number(scores.kpuHours()),
                    Scores::kpuHours,
                    Better.LESS),
            COST,
            column(
                    "mean par.",
                    "Mean parallelism over the minutes.",
                    scores -> Human.number(scores.meanParallelism()),
                    Scores::meanParallelism,
                    Better.NEITHER),
            column(
                    "peak par.",
                    "Greatest parallelism.",
                    scores -> Human.count(scores.peakParallelism()),
                    Scores::peakParallelism,
                    Better.NEITHER),
            column(
                    "lag p99",
                    "The lag (millisBehindLatest) that 99 % of the minutes stay at or below.",
                    scores -> Human.duration(scores.p99MillisBehindLatest() / 1000),
                    Scores::p99MillisBehindLatest,
                    Better.LESS),
            column(
                    "lag max",
                    "Greatest lag.",
                    scores -> Human.duration(scores.maxMillisBehindLatest() / 1000),
                    Scores::maxMillisBehindLatest,
                    Better.LESS),
            ABOVE_SLO,
            column(
                    "under-prov.",
                    "Under-provisioned: share of the minutes in which demand exceeded the parallelism.",
                    scores -> Human.percent(scores.underProvisionedShare()),
                    Scores::underProvisionedShare,
                    Better.LESS),
            column(
                    "over-prov.",
                    "Over-provisioned: share of the minutes in which a smaller parallelism would have sufficed.",
                    scores -> Human.percent(scores.overProvisionedShare()),
                    Scores::overProvisionedShare,
                    Better.LESS));

    private ScoreColumns() {}

    public static double shareAboveSlo(PolicyReplay replay) {
        return replay.scores().lagSloViolationSeconds()
                / (60.0 * replay.timeline().minutes());
    }

    private static ScoreColumn column(
            String heading,
            String explanation,
            Function<Scores, String> text,
            ToDoubleFunction<Scores> value,
            Better better) {
        return new ScoreColumn(
                heading,
                explanation,
                replay -> text.apply(replay.scores()),
                replay -> value.applyAsDouble(replay.scores()),
                better);
    }
}
