package io.flinkscaling.simulator.model.flink;

/**
 * The backlog of a stream as a fluid: records arrive and are processed at rates that are constant for a while, first in
 * first out. Exact, because everything is piecewise linear; there are no sub-steps.
 *
 * <p>With cumulative arrivals A(t) and departures D(t), the backlog is A(t) - D(t) and the lag t - A⁻¹(D(t)): the age of
 * the oldest unprocessed record. Source: docs/model.md, "Backlog and lag".
 *
 * <p>The backlog is a ring of segments, each of records that arrived at one rate. Neighbours of equal rate are one.
 */
public final class FluidQueue {

    private static final int INITIAL_SEGMENTS = 64;

    /** A remainder of less than this share of what was there is rounding, not records. */
    private static final double NEGLIGIBLE = 1e-12;

    private double[] rates = new double[INITIAL_SEGMENTS];
    private double[] arrivalStarts = new double[INITIAL_SEGMENTS];
    private double[] records = new double[INITIAL_SEGMENTS];
    private int head;
    private int size;

    private double seconds;
    private double backlog;
    private double processed;
    private double greatestLag;

    /**
     * Moves on with constant rates.
     *
     * @param duration in seconds, 0 or more
     * @param arrivalRate records per second, 0 or more
     * @param serviceRate records per second that can be processed, 0 or more
     */
    public void advance(double duration, double arrivalRate, double serviceRate) {
        double arrived = arrivalRate * duration;
        double available = backlog + arrived;
        double processable = serviceRate * duration;
        noteLagsWithin(processable, serviceRate);
        if (processable >= available * (1 - NEGLIGIBLE)) {
            size = 0;
            backlog = 0;
            processed += available;
        } else {
            append(arrivalRate, arrived);
            remove(processable);
            backlog = available - processable;
            processed += processable;
        }
        seconds += duration;
        greatestLag = Math.max(greatestLag, lagSeconds());
    }

    /** Returns the records that have arrived and are not processed. */
    public double backlogRecords() {
        return backlog;
    }

    /** Returns the records that have been processed since the start. */
    double processedRecords() {
        return processed;
    }

    /** Returns the age of the oldest unprocessed record, in seconds; 0 without a backlog. */
    public double lagSeconds() {
        return size == 0 ? 0 : Math.max(0, seconds - arrivalStarts[head]);
    }

    /** Returns the greatest lag since the start, in seconds; also one that was over before a move ended. */
    public double greatestLagSeconds() {
        return greatestLag;
    }

    /** Returns how many stretches of equal arrival rate the backlog is kept as. */
    int segments() {
        return size;
    }

    /** Within a segment the lag is linear, from one to the next it can only drop: it peaks where a segment ends. */
    private void noteLagsWithin(double processable, double serviceRate) {
        double done = 0;
        for (int i = 0; i < size; i++) {
            int segment = index(i);
            done += records[segment];
            if (done > processable) {
                return;
            }
            double lastArrival = arrivalStarts[segment] + records[segment] / rates[segment];
            greatestLag = Math.max(greatestLag, seconds + done / serviceRate - lastArrival);
        }
    }

    private void append(double rate, double count) {
        if (count <= 0) {
            return;
        }
        if (size > 0) {
            int last = index(size - 1);
            boolean adjoining = rates[last] == rate
                    && Math.abs(arrivalStarts[last] + records[last] / rate - seconds) <= NEGLIGIBLE * seconds;
            if (adjoining) {
                records[last] += count;
                return;
            }
        }
        if (size == rates.length) {
            grow();
        }
        int next = index(size);
        rates[next] = rate;
        arrivalStarts[next] = seconds;
        records[next] = count;
        size++;
    }

    private void remove(double count) {
        double left = count;
        while (size > 1 && records[head] <= left) {
            left -= records[head];
            head = index(1);
            size--;
        }
        records[head] -= left;
        arrivalStarts[head] += left / rates[head];
    }

    private int index(int offset) {
        int index = head + offset;
        return index < rates.length ? index : index - rates.length;
    }

    private void grow() {
        double[][] unrolled = new double[3][2 * size];
        for (int i = 0; i < size; i++) {
            unrolled[0][i] = rates[index(i)];
            unrolled[1][i] = arrivalStarts[index(i)];
            unrolled[2][i] = records[index(i)];
        }
        rates = unrolled[0];
        arrivalStarts = unrolled[1];
        records = unrolled[2];
        head = 0;
    }
}
