package io.flinkscaling.simulator.report.chart;

import io.flinkscaling.simulator.replay.Timeline;
import java.awt.Color;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;

/** What the lines, marks and shades of a chart mean. */
final class ChartLegend {

    private static final double MARK_RADIUS_PX = 8;

    private ChartLegend() {}

    static LegendItemCollection of(Timeline timeline, int columns) {
        LegendItemCollection items = new LegendItemCollection();
        items.add(mark("demand (units of parallelism)", ChartStyle.DEMAND_AREA, square()));
        items.add(line("parallelism", ChartStyle.PARALLELISM, ChartStyle.BOLD));
        items.add(mark("scale-out", ChartStyle.SCALE_OUT, RescaleMarks.up(MARK_RADIUS_PX)));
        items.add(mark("scale-in", ChartStyle.SCALE_IN, RescaleMarks.down(MARK_RADIUS_PX)));
        items.add(line("lag, modelled", ChartStyle.LAG, ChartStyle.MEDIUM));
        if (hasRecordedLag(timeline)) {
            items.add(line("lag, recorded", ChartStyle.RECORDED_LAG, ChartStyle.MEDIUM));
        }
        boolean strip = Downtime.isDense(Downtime.shares(timeline, columns));
        String down = strip ? "down (strip at the bottom; darker: more of the time)" : "down";
        items.add(mark(down, strip ? ChartStyle.DOWN : DowntimeShade.bandColor(), square()));
        return items;
    }

    private static boolean hasRecordedLag(Timeline timeline) {
        for (int minute = 0; minute < timeline.minutes(); minute++) {
            if (!Double.isNaN(timeline.recordedMillisBehindLatest(minute))) {
                return true;
            }
        }
        return false;
    }

    private static LegendItem mark(String label, Color color, Shape shape) {
        return styled(new LegendItem(label, null, null, null, shape, color));
    }

    private static LegendItem line(String label, Color color, Stroke stroke) {
        return styled(new LegendItem(label, null, null, null, new Line2D.Double(-12, 0, 12, 0), stroke, color));
    }

    private static LegendItem styled(LegendItem item) {
        item.setLabelFont(ChartStyle.LABEL);
        item.setLabelPaint(ChartStyle.TEXT);
        return item;
    }

    private static Shape square() {
        return new Rectangle2D.Double(-9, -9, 18, 18);
    }
}
