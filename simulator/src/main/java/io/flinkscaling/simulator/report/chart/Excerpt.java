package io.flinkscaling.simulator.report.chart;

import io.flinkscaling.simulator.replay.PolicyReplay;
import io.flinkscaling.simulator.replay.Timeline;
import java.time.Instant;
import java.util.List;

/**
 * What a chart shows of a replay: all of its minutes, or some.
 *
 * @param timeline what happened in these minutes
 * @param marks the changes of the parallelism in them
 * @param lagSloSeconds the lag objective
 */
record Excerpt(Timeline timeline, List<RescaleMark> marks, double lagSloSeconds) {

    static Excerpt all(PolicyReplay replay) {
        return new Excerpt(
                replay.timeline(), RescaleMarks.of(replay), replay.scores().lagSloSeconds());
    }

    /** Returns the minutes from one to before another. */
    static Excerpt of(PolicyReplay replay, int fromMinute, int toMinute) {
        Instant from = replay.timeline().startOf(fromMinute);
        Instant to = replay.timeline().startOf(toMinute);
        List<RescaleMark> marks = RescaleMarks.of(replay).stream()
                .filter(mark -> !mark.time().isBefore(from) && mark.time().isBefore(to))
                .toList();
        return new Excerpt(
                replay.timeline().part(fromMinute, toMinute),
                marks,
                replay.scores().lagSloSeconds());
    }
}
