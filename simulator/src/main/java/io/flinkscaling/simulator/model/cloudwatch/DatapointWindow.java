package io.flinkscaling.simulator.model.cloudwatch;

import java.util.Arrays;

/** The most recent datapoints of a metric, one a minute; NaN where one is missing. */
final class DatapointWindow {

    private final double[] ring;
    private int newest;

    DatapointWindow(int minutes) {
        ring = new double[minutes];
        Arrays.fill(ring, Double.NaN);
    }

    void add(double value) {
        newest = newest + 1 == ring.length ? 0 : newest + 1;
        ring[newest] = value;
    }

    int minutes() {
        return ring.length;
    }

    /** Returns the datapoint of an age in minutes: 1 for the newest, up to {@link #minutes}. */
    double ofAge(int age) {
        int index = newest - age + 1;
        return ring[index < 0 ? index + ring.length : index];
    }
}
