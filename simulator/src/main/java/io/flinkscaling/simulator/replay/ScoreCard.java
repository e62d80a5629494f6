package io.flinkscaling.simulator.replay;

import io.flinkscaling.simulator.loop.ClosedLoop;
import io.flinkscaling.simulator.loop.SimulationSettings;
import io.flinkscaling.simulator.model.flink.ManagedFlink;
import io.flinkscaling.simulator.model.flink.Price;
import org.apache.commons.statistics.descriptive.Quantile;

/** Computes {@link Scores} from what happened. */
final class ScoreCard {

    private static final double SECONDS_PER_MINUTE = 60;
    private static final double MINUTES_PER_HOUR = 60;

    private ScoreCard() {}

    static Scores of(Timeline timeline, ClosedLoop loop) {
        SimulationSettings settings = loop.target().settings();
        ManagedFlink flink = loop.target().flink();
        int minutes = timeline.minutes();
        double downtimeSeconds = 0;
        double parallelismSum = 0;
        int peakParallelism = 0;
        double[] lags = new double[minutes];
        int minutesOverSlo = 0;
        for (int minute = 0; minute < minutes; minute++) {
            downtimeSeconds += timeline.downSeconds(minute);
            parallelismSum += timeline.parallelism(minute);
            peakParallelism = Math.max(peakParallelism, timeline.parallelism(minute));
            lags[minute] = timeline.millisBehindLatest(minute);
            minutesOverSlo += lags[minute] > settings.lagSlo().toMillis() ? 1 : 0;
        }
        Provisioning provisioning = Provisioning.of(timeline);
        double hours = minutes / MINUTES_PER_HOUR;
        double costUsd =
                settings.price().usd(loop.kpuHours(), hours) + settings.price().snapshotUsd(loop.snapshotGbHours());
        int rescales = flink.scaleOuts() + flink.scaleIns();
        double months = hours / Price.HOURS_PER_MONTH;
        return new Scores(
                minutes * SECONDS_PER_MINUTE,
                rescales,
                flink.scaleOuts(),
                flink.scaleIns(),
                downtimeSeconds,
                1 - downtimeSeconds / (minutes * SECONDS_PER_MINUTE),
                loop.kpuHours(),
                costUsd,
                costUsd / months,
                settings.totalPrice().usd(loop.kpuHours(), hours, rescales, minutesOverSlo) / months,
                Double.NaN,
                parallelismSum / minutes,
                peakParallelism,
                loop.maxMillisBehindLatest(),
                Quantile.withDefaults().evaluate(lags, 0.99),
                settings.lagSlo().toMillis() / 1e3,
                minutesOverSlo * SECONDS_PER_MINUTE,
                provisioning.spareUnits(),
                provisioning.underShare(),
                provisioning.overShare());
    }

    /**
     * How parallelism compares with demand, over the minutes whose demand is known, 0 if none is. Source: SPEC RG
     * Cloud, "Ready for Rain? A View from SPEC Research on the Future of Cloud Metrics" (2016), provisioning time share.
     */
    private record Provisioning(double spareUnits, double underShare, double overShare) {

        static Provisioning of(Timeline timeline) {
            int known = 0;
            int under = 0;
            int over = 0;
            double spare = 0;
            for (int minute = 0; minute < timeline.minutes(); minute++) {
                double demand = timeline.demand(minute);
                if (!Double.isNaN(demand)) {
                    known++;
                    spare += Math.max(0, timeline.parallelism(minute) - demand);
                    under += demand > timeline.parallelism(minute) ? 1 : 0;
                    over += timeline.parallelism(minute) > Math.max(1, Math.ceil(demand)) ? 1 : 0;
                }
            }
            return known == 0
                    ? new Provisioning(0, 0, 0)
                    : new Provisioning(spare / known, (double) under / known, (double) over / known);
        }
    }
}
