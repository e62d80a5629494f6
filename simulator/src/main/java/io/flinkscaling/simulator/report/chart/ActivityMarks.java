package io.flinkscaling.simulator.report.chart;

import io.flinkscaling.simulator.model.autoscaling.Activity;
import io.flinkscaling.simulator.model.autoscaling.ActivityStatus;
import io.flinkscaling.simulator.replay.PolicyReplay;
import io.flinkscaling.simulator.replay.Timeline;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.jfree.data.xy.XYSeries;

/** The scaling activities as triangles on the line of the parallelism: the more there are, the smaller. */
final class ActivityMarks {

    private static final int FEW = 60;
    private static final int SOME = 250;

    private ActivityMarks() {}

    static XYSeries scaleOuts(PolicyReplay replay) {
        return marks("scale-out", replay, activity -> activity.toCapacity() > activity.fromCapacity());
    }

    static XYSeries scaleIns(PolicyReplay replay) {
        return marks("scale-in", replay, activity -> activity.toCapacity() < activity.fromCapacity());
    }

    /** Returns the radius of the triangles that suits their number. */
    static double radiusPx(List<Activity> activities) {
        long marks = activities.stream().filter(ActivityMarks::isMarked).count();
        return marks <= FEW ? 8 : marks <= SOME ? 6 : 3.5;
    }

    static Shape up(double radiusPx) {
        return triangle(radiusPx, -radiusPx);
    }

    static Shape down(double radiusPx) {
        return triangle(radiusPx, radiusPx);
    }

    private static XYSeries marks(String name, PolicyReplay replay, Predicate<Activity> direction) {
        Timeline timeline = replay.timeline();
        XYSeries series = new XYSeries(name, false, true);
        for (Activity activity : replay.activities()) {
            if (isMarked(activity) && direction.test(activity)) {
                int level = timeline.desiredParallelism(minuteOf(activity, timeline));
                series.add(activity.startTime().toEpochMilli(), level, false);
            }
        }
        return series;
    }

    private static boolean isMarked(Activity activity) {
        return activity.isScaling() && activity.status() != ActivityStatus.FAILED;
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
