package io.flinkscaling.simulator.baseline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;

/**
 * The smaller parallelisms that Flink's autoscaler has recommended minute by minute, until it may follow one. Source:
 * apache/flink-kubernetes-operator, DelayedScaleDown and JobVertexScaler.applyScaleDownInterval.
 */
final class DelayedScaleDown {

    private record Recommendation(int minute, int parallelism, boolean outOfBounds) {}

    private final int delayMinutes;

    /** Those that may still be the greatest of the interval: each is greater than all after it. */
    private final Deque<Recommendation> greatest = new ArrayDeque<>();

    private int minute;

    /**
     * Makes one in which nothing is recommended.
     *
     * @param delayMinutes how long smaller parallelisms must be recommended, at least 1
     */
    DelayedScaleDown(int delayMinutes) {
        this.delayMinutes = delayMinutes;
    }

    /**
     * Takes the recommendation of a minute, one minute after the last.
     *
     * @param outOfBounds whether the utilization is out of its bounds now
     * @return the greatest parallelism of the interval; empty while that is not over, or if the utilization was within its bounds when
     *     the greatest was recommended last
     */
    OptionalInt recommend(int parallelism, boolean outOfBounds) {
        while (!greatest.isEmpty() && greatest.getLast().parallelism() <= parallelism) {
            greatest.removeLast();
        }
        greatest.addLast(new Recommendation(minute, parallelism, outOfBounds));
        while (greatest.getFirst().minute() < minute - delayMinutes) {
            greatest.removeFirst();
        }
        boolean isDelayed = minute < delayMinutes;
        minute++;
        Recommendation followed = greatest.getFirst();
        return isDelayed || !followed.outOfBounds() ? OptionalInt.empty() : OptionalInt.of(followed.parallelism());
    }

    /** Begins again. */
    void clear() {
        greatest.clear();
        minute = 0;
    }
}
