package io.flinkscaling.simulator.report.chart;

import io.flinkscaling.simulator.replay.Timeline;
import java.util.Locale;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYSeries;

/** The upper plot: the parallelism against the demand, and what scaled it. */
final class ParallelismPlot {

    private static final int MANY_RESCALES = 250;
    private static final int TOO_MANY_RESCALES = 700;

    private ParallelismPlot() {}

    static XYPlot of(Excerpt excerpt, int columns) {
        Timeline timeline = excerpt.timeline();
        XYPlot plot = ChartPlots.plot(axis(timeline));
        XYSeries demand = StepLine.of("demand", timeline, timeline::demand, columns);
        ChartPlots.add(plot, demand, ChartPlots.area(ChartStyle.DEMAND_AREA));
        XYSeries parallelism = StepLine.of("parallelism", timeline, timeline::parallelism, columns);
        addLines(plot, demand, parallelism, excerpt.marks().size());
        double radiusPx = RescaleMarks.radiusPx(excerpt.marks());
        ChartPlots.add(
                plot,
                RescaleMarks.series(excerpt.marks(), true),
                ChartPlots.marks(ChartStyle.SCALE_OUT, RescaleMarks.up(radiusPx)));
        ChartPlots.add(
                plot,
                RescaleMarks.series(excerpt.marks(), false),
                ChartPlots.marks(ChartStyle.SCALE_IN, RescaleMarks.down(radiusPx)));
        plot.getRenderer(0).addAnnotation(new DowntimeShade(timeline), Layer.BACKGROUND);
        return plot;
    }

    /** So many rescales that their line would fill the plot lie, translucent, beneath the demand. */
    private static void addLines(XYPlot plot, XYSeries demand, XYSeries parallelism, int rescales) {
        XYItemRenderer demandLine = ChartPlots.line(ChartStyle.DEMAND, ChartStyle.THIN);
        if (rescales > TOO_MANY_RESCALES) {
            ChartPlots.add(plot, parallelism, ChartPlots.line(ChartStyle.PARALLELISM_DENSE, ChartStyle.MEDIUM));
            ChartPlots.add(plot, demand, demandLine);
        } else {
            ChartPlots.add(plot, demand, demandLine);
            ChartPlots.add(
                    plot,
                    parallelism,
                    ChartPlots.line(
                            ChartStyle.PARALLELISM, rescales > MANY_RESCALES ? ChartStyle.MEDIUM : ChartStyle.BOLD));
        }
    }

    private static NumberAxis axis(Timeline timeline) {
        double greatest = 1;
        for (int minute = 0; minute < timeline.minutes(); minute++) {
            greatest = Math.max(greatest, timeline.parallelism(minute));
            greatest = Math.max(greatest, timeline.desiredParallelism(minute));
            if (timeline.demand(minute) > greatest) {
                greatest = timeline.demand(minute);
            }
        }
        NumberAxis axis = new NumberAxis("parallelism");
        axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits(Locale.ROOT));
        axis.setRange(0, 1.1 * greatest);
        return axis;
    }
}
