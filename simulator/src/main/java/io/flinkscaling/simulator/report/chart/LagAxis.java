package io.flinkscaling.simulator.report.chart;

import io.flinkscaling.simulator.text.Human;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.Tick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** A logarithmic axis of durations in seconds, marked as people count them: 1 s, 10 s, 1 min, 10 min, 1 h, 1 d. */
final class LagAxis extends LogAxis {

    private static final long serialVersionUID = 1L;

    private static final double[] TICK_SECONDS = {10, 60, 600, 3_600, 36_000, 86_400, 864_000, 8_640_000};

    /** Leaves room below the floor, where lags of next to nothing are drawn, for the line not to be on the edge. */
    private static final double LOWER_BOUND_SECONDS = 0.45 * LagScale.FLOOR_SECONDS;

    LagAxis(LagScale scale) {
        super("lag");
        setSmallestValue(LOWER_BOUND_SECONDS);
        setRange(LOWER_BOUND_SECONDS, scale.greatestSeconds());
    }

    @Override
    public List<Tick> refreshTicks(Graphics2D g2, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
        List<Tick> ticks = new ArrayList<>();
        ticks.add(tick(LagScale.FLOOR_SECONDS, "≤ " + Human.duration(LagScale.FLOOR_SECONDS)));
        for (double seconds : TICK_SECONDS) {
            if (seconds <= getUpperBound()) {
                ticks.add(tick(seconds, Human.duration(seconds)));
            }
        }
        return ticks;
    }

    private static Tick tick(double seconds, String label) {
        return new NumberTick(TickType.MAJOR, seconds, label, TextAnchor.CENTER_RIGHT, TextAnchor.CENTER_RIGHT, 0);
    }
}
