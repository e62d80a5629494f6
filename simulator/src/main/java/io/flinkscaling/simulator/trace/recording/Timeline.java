package io.flinkscaling.simulator.trace.recording;

import io.flinkscaling.simulator.text.Human;
import io.flinkscaling.simulator.text.InputException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The moments of rows in ascending order, and where each row was in the file. */
public final class Timeline {

    private static final long MINUTE_MILLIS = 60_000;

    private final long[] startMillis;
    private final int[] rows;
    private final boolean assumedUtc;

    private Timeline(long[] startMillis, int[] rows, boolean assumedUtc) {
        this.startMillis = startMillis;
        this.rows = rows;
        this.assumedUtc = assumedUtc;
    }

    /**
     * Brings times into order.
     *
     * @param error makes the exception of a problem, with its place
     * @throws InputException by {@code error} if a time occurs twice, or a local one does not exist
     */
    public static Timeline of(WrittenTimes written, ReadingOptions options, Function<String, InputException> error) {
        long[] millis = written.millis();
        boolean assumesUtc = false;
        if (written.hasLocal()) {
            if (options.timeZone().isPresent()) {
                LocalTimes.resolve(millis, written, options.timeZone().get(), error);
            } else {
                assumesUtc = true;
                LocalTimes.requireNoRepeatedHour(millis, written, Math.abs(usualSpacing(millis)), error);
            }
        }
        Timeline timeline = isAscending(millis) ? new Timeline(millis, null, assumesUtc) : sorted(millis, assumesUtc);
        timeline.requireDistinct(written, error);
        return timeline;
    }

    private static boolean isAscending(long[] millis) {
        for (int i = 1; i < millis.length; i++) {
            if (millis[i] <= millis[i - 1]) {
                return false;
            }
        }
        return true;
    }

    private static Timeline sorted(long[] millis, boolean assumedUtc) {
        int last = millis.length - 1;
        int[] rows = IntStream.rangeClosed(0, last).map(i -> last - i).toArray();
        long[] starts = IntStream.of(rows).mapToLong(row -> millis[row]).toArray();
        if (isAscending(starts)) {
            return new Timeline(starts, rows, assumedUtc);
        }
        rows = IntStream.rangeClosed(0, last)
                .boxed()
                .sorted(Comparator.comparingLong(row -> millis[row]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new Timeline(IntStream.of(rows).mapToLong(row -> millis[row]).toArray(), rows, assumedUtc);
    }

    private void requireDistinct(WrittenTimes written, Function<String, InputException> error) {
        for (int i = 1; i < startMillis.length; i++) {
            if (startMillis[i] == startMillis[i - 1]) {
                String advice = assumedUtc && written.isLocal(row(i)) ? LocalTimes.advice() : "";
                throw error.apply("two values for " + Instant.ofEpochMilli(startMillis[i]) + ", rows "
                        + (row(i - 1) + 1) + " and " + (row(i) + 1) + "; allowed: one" + advice);
            }
        }
    }

    private static long usualSpacing(long[] millis) {
        long[] spacings = IntStream.range(1, millis.length)
                .mapToLong(i -> Math.abs(millis[i] - millis[i - 1]))
                .sorted()
                .toArray();
        return spacings.length == 0 ? MINUTE_MILLIS : spacings[spacings.length / 2];
    }

    public int size() {
        return startMillis.length;
    }

    /** Returns which row of the file, counted from 0, is the i-th in time. */
    int row(int i) {
        return rows == null ? i : rows[i];
    }

    /** Returns when a row of the file was, counted from 0. */
    public Instant timeOfRow(int row) {
        return Instant.ofEpochMilli(startMillis[
                IntStream.range(0, startMillis.length)
                        .filter(i -> row(i) == row)
                        .findFirst()
                        .orElseThrow()]);
    }

    /** Tells whether the rows of the file were in ascending order. */
    public boolean wasInOrder() {
        return rows == null;
    }

    /** Returns the moments in milliseconds since 1970, ascending. */
    long[] startMillis() {
        return startMillis;
    }

    /** Returns a note if some times had no offset and none was given. */
    Optional<String> noteOfZone() {
        return assumedUtc
                ? Optional.of("times without an offset are taken as UTC, from "
                        + Human.minute(Instant.ofEpochMilli(startMillis[0]))
                        + " on; if they are local, give --time-zone")
                : Optional.empty();
    }

    /** Returns the known values in the order of time, their period not yet known; shares the times if all are known. */
    Series series(double[] values, TraceSource source) {
        int known = (int)
                Arrays.stream(values).filter(value -> !Double.isNaN(value)).count();
        long[] starts = known == values.length ? startMillis : new long[known];
        double[] ordered = known == values.length && rows == null ? values : new double[known];
        int next = 0;
        for (int i = 0; i < values.length; i++) {
            double value = values[row(i)];
            if (!Double.isNaN(value)) {
                starts[next] = startMillis[i];
                ordered[next++] = value;
            }
        }
        return new Series(source, starts, ordered, 0);
    }
}
