package io.flinkscaling.simulator.console;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How far virtual time is to have come, and how fast it really goes. What this machine cannot keep up with is not made up
 * for later: after a function that hung for seconds, time would leap by an hour.
 */
final class Pace {

    /** The longest stretch of real time that is made up for. */
    static final long MOST_NANOS = 250_000_000;

    private static final double NANOS_PER_MILLI = 1e6;
    private static final long WINDOW_NANOS = 2_000_000_000;
    private static final double NEARLY = 0.9;

    private final double timesRealTime;
    private final long startEpochMillis;
    private final Deque<Sample> samples = new ArrayDeque<>();
    private double dueMillis;
    private long lastNanos;

    private record Sample(long nanos, long epochMillis, boolean isLate) {}

    /**
     * Starts.
     *
     * @param timesRealTime how many virtual seconds are to go by in one, greater than 0
     * @param nanos by {@link System#nanoTime}
     */
    Pace(double timesRealTime, long startEpochMillis, long nanos) {
        this.timesRealTime = timesRealTime;
        this.startEpochMillis = startEpochMillis;
        this.lastNanos = nanos;
        samples.addLast(new Sample(nanos, startEpochMillis, false));
    }

    /** Returns the virtual time that is due, in milliseconds since the epoch. */
    synchronized long due(long nanos) {
        dueMillis += Math.min(MOST_NANOS, nanos - lastNanos) / NANOS_PER_MILLI * timesRealTime;
        lastNanos = nanos;
        return startEpochMillis + (long) dueMillis;
    }

    /** Tells how far virtual time has come of what was due. */
    synchronized void reached(long epochMillis, long nanos) {
        boolean isLate = epochMillis - startEpochMillis < (long) dueMillis || nanos - lastNanos > MOST_NANOS;
        if (isLate) {
            dueMillis = epochMillis - startEpochMillis;
        }
        samples.addLast(new Sample(nanos, epochMillis, isLate));
        while (samples.size() > 2 && nanos - samples.getFirst().nanos() > WINDOW_NANOS) {
            samples.removeFirst();
        }
    }

    /** Returns how many virtual seconds go by in one by intention. */
    double wanted() {
        return timesRealTime;
    }

    /** Returns how many virtual seconds have gone by in one for the last two seconds. */
    synchronized double reached() {
        Sample first = samples.getFirst();
        Sample last = samples.getLast();
        return last.nanos() == first.nanos()
                ? timesRealTime
                : (last.epochMillis() - first.epochMillis()) * NANOS_PER_MILLI / (last.nanos() - first.nanos());
    }

    /** Tells whether this machine, or the function, does not keep up. */
    synchronized boolean isBehind() {
        return samples.stream().anyMatch(Sample::isLate) && reached() < NEARLY * timesRealTime;
    }
}
