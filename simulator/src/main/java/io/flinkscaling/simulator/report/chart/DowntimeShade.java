package io.flinkscaling.simulator.report.chart;

import io.flinkscaling.simulator.replay.Timeline;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/**
 * Shades the time in which the application was down: as bands from top to bottom, none thinner than a pixel; where they
 * would run into each other, as a strip along the bottom that is darker the more of the time was lost.
 */
final class DowntimeShade extends AbstractXYAnnotation {

    private static final long serialVersionUID = 1L;

    private static final int STRIP_HEIGHT_PX = 12;
    private static final int BAND_ALPHA = 110;
    private static final int LEAST_STRIP_ALPHA = 70;

    private final transient Timeline timeline;

    DowntimeShade(Timeline timeline) {
        this.timeline = timeline;
    }

    @Override
    public void draw(
            Graphics2D g2,
            XYPlot plot,
            Rectangle2D dataArea,
            ValueAxis domainAxis,
            ValueAxis rangeAxis,
            int rendererIndex,
            PlotRenderingInfo info) {
        int left = (int) Math.ceil(dataArea.getMinX());
        double[] shares = Downtime.shares(timeline, (int) dataArea.getMaxX() - left);
        boolean strip = Downtime.isDense(shares);
        int bottom = (int) dataArea.getMaxY();
        int height = strip ? STRIP_HEIGHT_PX : (int) dataArea.getHeight();
        Object antialiasing = g2.getRenderingHint(RenderingHints.KEY_ANTIALIASING);
        g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        for (int column = 0; column < shares.length; column++) {
            if (shares[column] > 0) {
                g2.setColor(strip ? stripColor(shares[column]) : bandColor());
                g2.fillRect(left + column, bottom - height, 1, height);
            }
        }
        g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, antialiasing);
    }

    static Color bandColor() {
        return ChartStyle.withAlpha(ChartStyle.DOWN, BAND_ALPHA);
    }

    private static Color stripColor(double share) {
        int alpha = LEAST_STRIP_ALPHA + (int) ((255 - LEAST_STRIP_ALPHA) * Math.min(1, share));
        return ChartStyle.withAlpha(ChartStyle.DOWN, alpha);
    }
}
