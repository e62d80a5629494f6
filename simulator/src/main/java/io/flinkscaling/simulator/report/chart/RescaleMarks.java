package io.flinkscaling.simulator.report.chart;

import io.flinkscaling.simulator.model.autoscaling.Activity;
import io.flinkscaling.simulator.model.autoscaling.ActivityStatus;
import io.flinkscaling.simulator.replay.Kind;
import io.flinkscaling.simulator.replay.PolicyReplay;
import io.flinkscaling.simulator.replay.Timeline;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jfree.data.xy.XYSeries;

/** The changes of the parallelism as triangles on its line: the more there are, the smaller. */
final class RescaleMarks {

    private static final int FEW = 60;
    private static final int SOME = 250;

    private RescaleMarks() {}

    /** Returns what Application Auto Scaling did or, of what is not scaled by it, each change. */
    static List<RescaleMark> of(PolicyReplay replay) {
        boolean isScaledByActivities = replay.kind() == Kind.POLICY || replay.kind() == Kind.SAMPLE;
        return isScaledByActivities ? ofActivities(replay) : ofChanges(replay.timeline());
    }

    private static List<RescaleMark> ofActivities(PolicyReplay replay) {
        Timeline timeline = replay.timeline();
        return replay.activities().stream()
                .filter(activity -> activity.isScaling() && activity.status() != ActivityStatus.FAILED)
                .map(activity -> new RescaleMark(
                        activity.startTime(),
                        timeline.desiredParallelism(minuteOf(activity, timeline)),
                        activity.toCapacity() > activity.fromCapacity()))
                .toList();
    }

    /** A change is asked for at the end of a minute, so the next one is the first that shows it. */
    private static List<RescaleMark> ofChanges(Timeline timeline) {
        List<RescaleMark> marks = new ArrayList<>();
        for (int minute = 1; minute < timeline.minutes(); minute++) {
            int before = timeline.desiredParallelism(minute - 1);
            int after = timeline.desiredParallelism(minute);
            if (after != before) {
                marks.add(new RescaleMark(timeline.startOf(minute), after, after > before));
            }
        }
        return marks;
    }

    /** Returns the marks of one direction as points. */
    static XYSeries series(List<RescaleMark> marks, boolean out) {
        XYSeries series = new XYSeries(out ? "scale-out" : "scale-in", false, true);
        marks.stream()
                .filter(mark -> mark.out() == out)
                .forEach(mark -> series.add(mark.time().toEpochMilli(), mark.level(), false));
        return series;
    }

    /** Returns the radius of the triangles that suits their number. */
    static double radiusPx(List<RescaleMark> marks) {
        return marks.size() <= FEW ? 8 : marks.size() <= SOME ? 6 : 3.5;
    }

    static Shape up(double radiusPx) {
        return triangle(radiusPx, -radiusPx);
    }

    static Shape down(double radiusPx) {
        return triangle(radiusPx, radiusPx);
    }

    private static int minuteOf(Activity activity, Timeline timeline) {
        long minute =
                Duration.between(timeline.startOf(0), activity.startTime()).toMinutes();
        return (int) Math.max(0, Math.min(timeline.minutes() - 1, minute));
    }

    private static Shape triangle(double halfWidth, double tip) {
        Path2D triangle = new Path2D.Double();
        triangle.moveTo(0, tip);
        triangle.lineTo(halfWidth, -tip * 0.75);
        triangle.lineTo(-halfWidth, -tip * 0.75);
        triangle.closePath();
        return triangle;
    }
}
