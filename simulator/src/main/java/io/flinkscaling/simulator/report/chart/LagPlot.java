package io.flinkscaling.simulator.report.chart;

import io.flinkscaling.simulator.replay.Timeline;
import io.flinkscaling.simulator.text.Human;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;

/** The lower plot: the modelled lag, beside it that of the recording, and the lag that is allowed. */
final class LagPlot {

    private LagPlot() {}

    static XYPlot of(Excerpt excerpt, LagScale scale, int columns) {
        Timeline timeline = excerpt.timeline();
        XYPlot plot = ChartPlots.plot(new LagAxis(scale));
        ChartPlots.add(
                plot,
                StepLine.of(
                        "lag, recorded",
                        timeline,
                        minute -> LagScale.drawn(timeline.recordedMillisBehindLatest(minute)),
                        columns),
                ChartPlots.line(ChartStyle.RECORDED_LAG, ChartStyle.MEDIUM));
        ChartPlots.add(
                plot,
                StepLine.of(
                        "lag, modelled",
                        timeline,
                        minute -> LagScale.drawn(timeline.millisBehindLatest(minute)),
                        columns),
                ChartPlots.line(ChartStyle.LAG, timeline.minutes() > columns ? ChartStyle.THIN : ChartStyle.MEDIUM));
        plot.addRangeMarker(slo(excerpt.lagSloSeconds()), Layer.FOREGROUND);
        plot.getRenderer(0).addAnnotation(new DowntimeShade(timeline), Layer.BACKGROUND);
        return plot;
    }

    private static ValueMarker slo(double lagSloSeconds) {
        ValueMarker marker = new ValueMarker(LagScale.drawn(lagSloSeconds * 1000), ChartStyle.SLO, ChartStyle.DASHED);
        marker.setLabel("SLO: lag ≤ " + Human.duration(lagSloSeconds));
        marker.setLabelBackgroundColor(ChartStyle.CLEAR);
        marker.setLabelFont(ChartStyle.TICK);
        marker.setLabelPaint(ChartStyle.SLO);
        marker.setLabelAnchor(RectangleAnchor.TOP_RIGHT);
        marker.setLabelTextAnchor(TextAnchor.BOTTOM_RIGHT);
        marker.setLabelOffset(new RectangleInsets(4, 8, 4, 8));
        return marker;
    }
}
