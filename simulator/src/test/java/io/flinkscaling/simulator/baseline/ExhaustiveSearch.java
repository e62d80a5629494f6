package io.flinkscaling.simulator.baseline;

import io.flinkscaling.simulator.model.flink.DowntimeModel;
import io.flinkscaling.simulator.model.flink.Kpus;

/**
 * Tries every schedule, record by record: of each minute's arrivals it keeps how many are left, and looks for the oldest. It
 * gives up on a schedule once that costs as much already as the best one so far does in all.
 */
final class ExhaustiveSearch {

    private final OptimumCase what;
    private final int minutes;
    private final long downMillis;
    private double best = Double.POSITIVE_INFINITY;

    private ExhaustiveSearch(OptimumCase what) {
        this.what = what;
        this.minutes = what.trace().minutes();
        DowntimeModel downtime = what.settings().downtime();
        this.downMillis = downtime.base().toMillis();
    }

    static double leastUsd(OptimumCase what) {
        ExhaustiveSearch search = new ExhaustiveSearch(what);
        search.decide(0, what.settings().initialParallelism(), new double[search.minutes], 0);
        return search.best;
    }

    /** At the beginning of a minute, while the application is running. */
    private void decide(int minute, int parallelism, double[] unprocessed, double usd) {
        if (usd >= best) {
            return;
        }
        if (minute == minutes) {
            best = usd;
            return;
        }
        run(minute, parallelism, parallelism, 0, unprocessed, usd);
        for (int next = what.range().min(); next <= what.range().max(); next++) {
            if (next != parallelism) {
                run(
                        minute,
                        parallelism,
                        next,
                        downMillis,
                        unprocessed,
                        usd + what.price().rescaleUsd());
            }
        }
    }

    /** Stops for a time, and goes on with the next decision that can be taken. */
    private void run(int minute, int before, int after, long stopMillis, double[] unprocessedBefore, double usdBefore) {
        double[] unprocessed = unprocessedBefore.clone();
        double usd = usdBefore;
        int now = minute;
        long left = stopMillis;
        do {
            double stopped = Math.min(60, left / 1e3);
            usd += usdOf(before, stopped)
                    + usdOf(after, 60 - stopped)
                    + what.price().usd(0, 1 / 60.0, 0, 0);
            double rate = Double.isNaN(what.trace().incomingRecords(now))
                    ? 0
                    : what.trace().incomingRecords(now) / 60;
            unprocessed[now] = rate * stopped;
            process(
                    now,
                    rate * (60 - stopped),
                    what.settings().throughput().recordsPerSecond(after) * (60 - stopped),
                    unprocessed);
            usd += isLate(now, rate, unprocessed) ? what.price().violationUsd() : 0;
            left -= 60_000;
            now++;
        } while (left > 0 && now < minutes);
        decide(now, after, unprocessed, usd);
    }

    private double usdOf(int parallelism, double seconds) {
        int kpus = Kpus.of(parallelism, what.settings().parallelismPerKpu());
        return what.price().usd(kpus * seconds / 3_600, 0, 0, 0);
    }

    private static void process(int now, double arriving, double processable, double[] unprocessed) {
        unprocessed[now] += arriving;
        double left = processable;
        for (int minute = 0; minute <= now && left > 0; minute++) {
            double done = Math.min(left, unprocessed[minute]);
            unprocessed[minute] -= done;
            unprocessed[minute] = unprocessed[minute] < 1e-6 ? 0 : unprocessed[minute];
            left -= done;
        }
    }

    private boolean isLate(int now, double rateNow, double[] unprocessed) {
        for (int minute = 0; minute <= now; minute++) {
            if (unprocessed[minute] > 0) {
                double rate = minute == now ? rateNow : what.trace().incomingRecords(minute) / 60;
                double age = 60 * (now - minute) + unprocessed[minute] / rate;
                return age > what.settings().lagSlo().toMillis() / 1e3 + 1e-7;
            }
        }
        return false;
    }
}
