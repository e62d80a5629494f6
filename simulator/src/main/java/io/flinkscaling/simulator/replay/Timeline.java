package io.flinkscaling.simulator.replay;

import io.flinkscaling.scaling.ApplicationStatus;
import java.time.Instant;
import java.util.Arrays;

/**
 * What happened in each minute of a replay. Levels are those at the end of the minute; a value that is not known is
 * NaN.
 */
public final class Timeline {

    private static final ApplicationStatus[] STATUSES = ApplicationStatus.values();

    private final Instant start;
    private final double[] incomingRecords;
    private final double[] demand;
    private final int[] parallelism;
    private final int[] desiredParallelism;
    private final byte[] status;
    private final double[] backlogRecords;
    private final double[] millisBehindLatest;
    private final double[] recordedMillisBehindLatest;
    private final double[] downSeconds;

    /** Makes a timeline of that many minutes, to be filled minute by minute. */
    public Timeline(Instant start, int minutes) {
        this.start = start;
        this.incomingRecords = new double[minutes];
        this.demand = new double[minutes];
        this.parallelism = new int[minutes];
        this.desiredParallelism = new int[minutes];
        this.status = new byte[minutes];
        this.backlogRecords = new double[minutes];
        this.millisBehindLatest = new double[minutes];
        this.recordedMillisBehindLatest = new double[minutes];
        this.downSeconds = new double[minutes];
    }

    private Timeline(Timeline whole, int from, int to) {
        this.start = whole.startOf(from);
        this.incomingRecords = Arrays.copyOfRange(whole.incomingRecords, from, to);
        this.demand = Arrays.copyOfRange(whole.demand, from, to);
        this.parallelism = Arrays.copyOfRange(whole.parallelism, from, to);
        this.desiredParallelism = Arrays.copyOfRange(whole.desiredParallelism, from, to);
        this.status = Arrays.copyOfRange(whole.status, from, to);
        this.backlogRecords = Arrays.copyOfRange(whole.backlogRecords, from, to);
        this.millisBehindLatest = Arrays.copyOfRange(whole.millisBehindLatest, from, to);
        this.recordedMillisBehindLatest = Arrays.copyOfRange(whole.recordedMillisBehindLatest, from, to);
        this.downSeconds = Arrays.copyOfRange(whole.downSeconds, from, to);
    }

    /** Returns the minutes from one to before another. */
    public Timeline part(int from, int to) {
        return new Timeline(this, from, to);
    }

    void setTraffic(int minute, double incomingRecords, double demand, double recordedMillisBehindLatest) {
        this.incomingRecords[minute] = incomingRecords;
        this.demand[minute] = demand;
        this.recordedMillisBehindLatest[minute] = recordedMillisBehindLatest;
    }

    void setApplication(
            int minute, int parallelism, int desiredParallelism, ApplicationStatus status, double downSeconds) {
        this.parallelism[minute] = parallelism;
        this.desiredParallelism[minute] = desiredParallelism;
        this.status[minute] = (byte) status.ordinal();
        this.downSeconds[minute] = downSeconds;
    }

    void setQueue(int minute, double backlogRecords, double millisBehindLatest) {
        this.backlogRecords[minute] = backlogRecords;
        this.millisBehindLatest[minute] = millisBehindLatest;
    }

    public int minutes() {
        return demand.length;
    }

    /** Returns when a minute begins. */
    public Instant startOf(int minute) {
        return start.plusSeconds(60L * minute);
    }

    /** Returns the records that arrived in the minute; NaN if unknown. */
    public double incomingRecords(int minute) {
        return incomingRecords[minute];
    }

    /** Returns records per second divided by what one unit processes per second; NaN if unknown. */
    public double demand(int minute) {
        return demand[minute];
    }

    /** Returns the parallelism that the application runs with, or last ran with while it is down. */
    public int parallelism(int minute) {
        return parallelism[minute];
    }

    public int desiredParallelism(int minute) {
        return desiredParallelism[minute];
    }

    public ApplicationStatus status(int minute) {
        return STATUSES[status[minute]];
    }

    public double backlogRecords(int minute) {
        return backlogRecords[minute];
    }

    /** Returns the modelled lag, also while the application is down and reports none. */
    public double millisBehindLatest(int minute) {
        return millisBehindLatest[minute];
    }

    /** Returns the lag of the recording; NaN if none was recorded. */
    public double recordedMillisBehindLatest(int minute) {
        return recordedMillisBehindLatest[minute];
    }

    /** Returns for how many seconds of the minute nothing was processed. */
    public double downSeconds(int minute) {
        return downSeconds[minute];
    }
}
