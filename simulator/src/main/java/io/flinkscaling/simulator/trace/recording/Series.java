package io.flinkscaling.simulator.trace.recording;

/**
 * The known values of one measure over time.
 *
 * @param source the file that they are from
 * @param startMillis when the period of each value begins, in milliseconds since 1970, ascending
 * @param values as many values
 * @param periodMillis how long each counts, at most until the next
 */
public record Series(TraceSource source, long[] startMillis, double[] values, long periodMillis) {

    public int size() {
        return values.length;
    }

    /** Returns when the period of a value ends, in milliseconds since 1970. What remains until the next is a gap. */
    public long endMillis(int i) {
        long end = startMillis[i] + periodMillis;
        return i + 1 < startMillis.length ? Math.min(end, startMillis[i + 1]) : end;
    }
}
