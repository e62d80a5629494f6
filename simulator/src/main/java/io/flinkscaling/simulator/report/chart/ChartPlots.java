package io.flinkscaling.simulator.report.chart;

import java.awt.Color;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.Stroke;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYAreaRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** What the plots of a chart have in common. */
final class ChartPlots {

    private ChartPlots() {}

    static XYPlot plot(ValueAxis rangeAxis) {
        style(rangeAxis);
        XYPlot plot = new XYPlot(null, null, rangeAxis, null);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setDomainGridlinePaint(ChartStyle.GRID);
        plot.setDomainGridlineStroke(ChartStyle.THIN);
        plot.setRangeGridlinePaint(ChartStyle.GRID);
        plot.setRangeGridlineStroke(ChartStyle.THIN);
        plot.setOutlinePaint(ChartStyle.FAINT_TEXT);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        return plot;
    }

    static void style(ValueAxis axis) {
        axis.setLabelFont(ChartStyle.LABEL);
        axis.setLabelPaint(ChartStyle.TEXT);
        axis.setTickLabelFont(ChartStyle.TICK);
        axis.setTickLabelPaint(ChartStyle.TEXT);
        axis.setAxisLinePaint(ChartStyle.FAINT_TEXT);
        axis.setTickMarkPaint(ChartStyle.FAINT_TEXT);
    }

    /** Adds a series on top of those that the plot has. */
    static void add(XYPlot plot, XYSeries series, XYItemRenderer renderer) {
        int index = plot.getDatasetCount();
        plot.setDataset(index, new XYSeriesCollection(series));
        plot.setRenderer(index, renderer);
    }

    static XYItemRenderer area(Paint paint) {
        XYAreaRenderer renderer = new XYAreaRenderer(XYAreaRenderer.AREA);
        renderer.setSeriesPaint(0, paint);
        return renderer;
    }

    static XYItemRenderer line(Paint paint, Stroke stroke) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setSeriesPaint(0, paint);
        renderer.setSeriesStroke(0, stroke);
        return renderer;
    }

    static XYItemRenderer marks(Paint paint, Shape shape) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        renderer.setSeriesPaint(0, paint);
        renderer.setSeriesShape(0, shape);
        renderer.setDrawOutlines(true);
        renderer.setUseOutlinePaint(true);
        renderer.setSeriesOutlinePaint(0, Color.WHITE);
        renderer.setSeriesOutlineStroke(0, ChartStyle.THIN);
        return renderer;
    }
}
