package io.flinkscaling.simulator.trace;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Recorded traffic, minute by minute. A value that was not recorded is NaN: missing is missing, not zero. */
public final class Trace {

    private final String name;
    private final Instant start;
    private final double[] incomingRecords;
    private final double[] millisBehindLatest;
    private final double[] parallelism;
    private final List<String> notes;

    /**
     * Makes a trace of {@code incomingRecords.length} minutes, at least 1. All three arrays have that length.
     *
     * @param name what the trace is called in the output, such as its file's name without the extension
     * @param start when the first minute begins
     * @param incomingRecords records that arrived in each minute, 0 or more
     * @param millisBehindLatest recorded lag at the end of each minute, in milliseconds, 0 or more
     * @param parallelism recorded parallelism at the end of each minute, 1 or more
     */
    public Trace(
            String name, Instant start, double[] incomingRecords, double[] millisBehindLatest, double[] parallelism) {
        this(name, start, incomingRecords, millisBehindLatest, parallelism, List.of());
    }

    /**
     * Makes the same with notes.
     *
     * @param notes what a user should know of how the trace was read
     */
    Trace(
            String name,
            Instant start,
            double[] incomingRecords,
            double[] millisBehindLatest,
            double[] parallelism,
            List<String> notes) {
        this.name = name;
        this.start = start;
        this.incomingRecords = incomingRecords;
        this.millisBehindLatest = millisBehindLatest;
        this.parallelism = parallelism;
        this.notes = List.copyOf(notes);
    }

    public String name() {
        return name;
    }

    public Instant start() {
        return start;
    }

    public int minutes() {
        return incomingRecords.length;
    }

    /** Returns the records that arrived in a minute; NaN if unknown. */
    public double incomingRecords(int minute) {
        return incomingRecords[minute];
    }

    /** Returns the recorded lag at the end of a minute, in milliseconds; NaN if unknown. */
    public double millisBehindLatest(int minute) {
        return millisBehindLatest[minute];
    }

    /** Returns the recorded parallelism at the end of a minute; NaN if unknown. */
    public double parallelism(int minute) {
        return parallelism[minute];
    }

    /** Returns what a user should know of how the trace was read, in sentences. */
    public List<String> notes() {
        return notes;
    }

    /** Tells whether any lag was recorded. */
    public boolean hasRecordedLag() {
        return isAnyKnown(millisBehindLatest);
    }

    /** Tells whether any parallelism was recorded. */
    public boolean hasRecordedParallelism() {
        return isAnyKnown(parallelism);
    }

    private static boolean isAnyKnown(double[] values) {
        for (double value : values) {
            if (!Double.isNaN(value)) {
                return true;
            }
        }
        return false;
    }

    /** Returns how many minutes have no known arrivals. */
    public int missingMinutes() {
        int missing = 0;
        for (double records : incomingRecords) {
            if (Double.isNaN(records)) {
                missing++;
            }
        }
        return missing;
    }

    /**
     * Returns the minutes from one to before another.
     *
     * @param from 0 or more
     * @param to greater than {@code from}, at most the number of minutes
     */
    public Trace part(int from, int to) {
        return new Trace(
                name,
                start.plusSeconds(60L * from),
                Arrays.copyOfRange(incomingRecords, from, to),
                Arrays.copyOfRange(millisBehindLatest, from, to),
                Arrays.copyOfRange(parallelism, from, to),
                notes);
    }

    /**
     * Returns this trace with every number of arriving records multiplied by a factor. The lag stays; the parallelism is
     * unknown then, because it belongs to the recorded traffic.
     */
    public Trace scaled(double factor) {
        double[] scaled = new double[incomingRecords.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = incomingRecords[i] * factor;
        }
        double[] unknown = new double[scaled.length];
        Arrays.fill(unknown, Double.NaN);
        return new Trace(name, start, scaled, millisBehindLatest, unknown, notes);
    }
}
