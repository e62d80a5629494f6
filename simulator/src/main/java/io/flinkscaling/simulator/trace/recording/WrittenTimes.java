package io.flinkscaling.simulator.trace.recording;

import java.time.DateTimeException;
import java.util.Arrays;
import java.util.BitSet;

/** The times of rows, in the order of the file, before it is known which moments the local ones among them are. */
public final class WrittenTimes {

    /** More than a value every minute of ten years. */
    public static final int MAX_SIZE = 6_000_000;

    private static final int INITIAL_SIZE = 16;

    private final TraceSource source;
    private long[] millis = new long[INITIAL_SIZE];
    private final BitSet local = new BitSet();
    private int size;

    /** Begins without any. */
    public WrittenTimes(TraceSource source) {
        this.source = source;
    }

    /**
     * Adds a time as a file writes it.
     *
     * @throws DateTimeException if the text is not a time, see {@link Timestamps#ALLOWED}
     */
    public void add(String text) {
        Timestamps.Written written = Timestamps.of(text);
        if (written.local()) {
            local.set(size);
        }
        add(written.millis());
    }

    /**
     * Adds a time in seconds or milliseconds since 1970.
     *
     * @throws DateTimeException if it is not within the years 1970 to 2200
     */
    public void add(double epoch) {
        add(Timestamps.millisOf(epoch));
    }

    private void add(long time) {
        if (size == MAX_SIZE) {
            throw source.error("has more than " + MAX_SIZE + " times; allowed: at most 10 years of minutes");
        }
        if (size == millis.length) {
            millis = Arrays.copyOf(millis, Math.min(2 * size, MAX_SIZE));
        }
        millis[size++] = time;
    }

    /** Adds those of another page of the same series. */
    public void addAll(WrittenTimes others) {
        for (int i = 0; i < others.size; i++) {
            local.set(size, others.local.get(i));
            add(others.millis[i]);
        }
    }

    public int size() {
        return size;
    }

    /** Returns a copy of them, the local ones as if they were UTC. */
    long[] millis() {
        return Arrays.copyOf(millis, size);
    }

    boolean hasLocal() {
        return !local.isEmpty();
    }

    boolean isLocal(int index) {
        return local.get(index);
    }
}
