package io.flinkscaling.simulator.report.chart;

import io.flinkscaling.simulator.replay.PolicyReplay;
import io.flinkscaling.simulator.replay.Timeline;
import java.util.List;

/**
 * The lags that a chart shows, on a logarithmic scale. It is the same in the charts of all policies, so that they can be
 * compared.
 *
 * @param greatestSeconds the upper end of the scale
 */
public record LagScale(double greatestSeconds) {

    /** A logarithmic scale has no 0: all that is less counts as this. */
    static final double FLOOR_SECONDS = 1;

    private static final double LEAST_SPAN_SECONDS = 60;

    public static LagScale of(List<PolicyReplay> policies) {
        double greatest = LEAST_SPAN_SECONDS;
        for (PolicyReplay policy : policies) {
            greatest = Math.max(greatest, 2 * policy.scores().lagSloSeconds());
            greatest = Math.max(greatest, 1.5 * greatestLag(policy.timeline()));
        }
        return new LagScale(greatest);
    }

    /** Returns a lag as drawn, in seconds; NaN stays NaN. */
    static double drawn(double millisBehindLatest) {
        return Math.max(FLOOR_SECONDS, millisBehindLatest / 1000);
    }

    private static double greatestLag(Timeline timeline) {
        double greatest = 0;
        for (int minute = 0; minute < timeline.minutes(); minute++) {
            greatest = greater(greatest, timeline.millisBehindLatest(minute));
            greatest = greater(greatest, timeline.recordedMillisBehindLatest(minute));
        }
        return greatest / 1000;
    }

    private static double greater(double greatest, double value) {
        return value > greatest ? value : greatest;
    }
}
