package io.flinkscaling.simulator.baseline;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** A metric of one value a minute that is seen only some time after the minute has ended. */
final class LateMetric {

    private static final long MILLIS_PER_MINUTE = 60_000;

    private final int minutesLate;
    private final Deque<Double> unseen = new ArrayDeque<>();

    /**
     * Makes a metric that nothing is known of.
     *
     * @param delay after the end of its minute until a value is seen, 0 or more
     */
    LateMetric(Duration delay) {
        this.minutesLate = (int) -Math.floorDiv(-delay.toMillis(), MILLIS_PER_MINUTE);
    }

    /** Takes the value of a minute that ends now, and returns the newest one that is seen; NaN if none is. */
    double visibleAfter(double value) {
        unseen.addLast(value);
        return unseen.size() > minutesLate ? unseen.removeFirst() : Double.NaN;
    }
}
