package io.flinkscaling.simulator.report.chart;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.encoders.EncoderUtil;
import org.jfree.chart.encoders.ImageFormat;

/** Renders a chart as a PNG. */
public final class ChartPng {

    public static final int WIDTH_PX = 1600;
    public static final int HEIGHT_PX = 1000;

    private ChartPng() {}

    /** Renders a chart of full height. */
    public static byte[] render(JFreeChart chart) throws IOException {
        return render(chart, HEIGHT_PX);
    }

    /** Renders a chart of another height. */
    public static byte[] render(JFreeChart chart, int heightPx) throws IOException {
        BufferedImage image = chart.createBufferedImage(WIDTH_PX, heightPx, BufferedImage.TYPE_INT_RGB, null);
        return EncoderUtil.encode(image, ImageFormat.PNG);
    }
}
