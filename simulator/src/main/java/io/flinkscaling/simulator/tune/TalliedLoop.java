package io.flinkscaling.simulator.tune;

import io.flinkscaling.simulator.loop.ClosedLoop;
import io.flinkscaling.simulator.model.flink.ManagedFlink;
import io.flinkscaling.simulator.trace.Trace;

/** A replay that keeps nothing but sums, so that many of them are fast. Its sums are those of the scores. */
final class TalliedLoop {

    private static final long MILLIS_PER_MINUTE = 60_000;

    private final Trace trace;
    private final ClosedLoop loop;
    private final double sloMillis;
    private int minute;
    private double kpuHours;
    private double snapshotGbHours;
    private int rescales;

    /**
     * Begins a replay.
     *
     * @param loop new, standing at the start of the trace
     */
    TalliedLoop(Trace trace, ClosedLoop loop) {
        this.trace = trace;
        this.loop = loop;
        this.sloMillis = loop.target().settings().lagSlo().toMillis();
        loop.register();
    }

    /** Replays up to a minute, and returns what the minutes since the last call come to. */
    Tally advanceTo(int end) {
        int from = minute;
        int violationMinutes = 0;
        long now = loop.epochMillis();
        for (; minute < end; minute++) {
            if (minute % Split.MINUTES_PER_DAY == 0 && Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("interrupted");
            }
            double incomingRecords = trace.incomingRecords(minute);
            now += MILLIS_PER_MINUTE;
            loop.advanceTo(now, incomingRecords);
            violationMinutes += loop.millisBehindLatest() > sloMillis ? 1 : 0;
            loop.endMinute(incomingRecords, trace.millisBehindLatest(minute));
        }
        double kpuHoursBefore = kpuHours;
        double snapshotGbHoursBefore = snapshotGbHours;
        int rescalesBefore = rescales;
        ManagedFlink flink = loop.target().flink();
        kpuHours = loop.kpuHours();
        snapshotGbHours = loop.snapshotGbHours();
        rescales = flink.scaleOuts() + flink.scaleIns();
        return new Tally(
                end - from,
                kpuHours - kpuHoursBefore,
                snapshotGbHours - snapshotGbHoursBefore,
                rescales - rescalesBefore,
                violationMinutes,
                loop.maxMillisBehindLatest());
    }
}
