package io.flinkscaling.simulator.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;

/** Colours, lines and letters of the charts. */
final class ChartStyle {

    // Okabe and Ito's palette: its colours stay apart for colour-blind readers.
    private static final Color SKY_BLUE = new Color(0x56, 0xB4, 0xE9);
    private static final Color BLUE = new Color(0x00, 0x72, 0xB2);
    private static final Color ORANGE = new Color(0xE6, 0x9F, 0x00);
    private static final Color BLUISH_GREEN = new Color(0x00, 0x9E, 0x73);
    private static final Color VERMILLION = new Color(0xD5, 0x5E, 0x00);
    private static final Color REDDISH_PURPLE = new Color(0xCC, 0x79, 0xA7);

    static final Color DEMAND = SKY_BLUE;
    static final Color DEMAND_AREA = withAlpha(SKY_BLUE, 70);
    static final Color PARALLELISM = BLUE;
    static final Color PARALLELISM_DENSE = withAlpha(BLUE, 90);
    static final Color SCALE_OUT = VERMILLION;
    static final Color SCALE_IN = BLUISH_GREEN;
    static final Color LAG = BLUE;
    static final Color RECORDED_LAG = ORANGE;
    static final Color SLO = new Color(0x20, 0x20, 0x20);
    static final Color DOWN = REDDISH_PURPLE;
    static final Color WARNING = VERMILLION;
    static final Color CLEAR = new Color(0xFF, 0xFF, 0xFF, 0xD0);
    static final Color TEXT = new Color(0x20, 0x20, 0x20);
    static final Color FAINT_TEXT = new Color(0x50, 0x50, 0x50);
    static final Color GRID = new Color(0xDD, 0xDD, 0xDD);

    static final Stroke THIN = line(1);
    static final Stroke MEDIUM = line(1.8f);
    static final Stroke BOLD = line(3);
    static final Stroke DASHED =
            new BasicStroke(1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {9, 6}, 0);

    static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 28);
    static final Font SUBTITLE = new Font(Font.SANS_SERIF, Font.PLAIN, 20);
    static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 19);
    static final Font TICK = new Font(Font.SANS_SERIF, Font.PLAIN, 17);

    private ChartStyle() {}

    static Color withAlpha(Color color, int alpha) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
    }

    private static Stroke line(float widthPx) {
        return new BasicStroke(widthPx, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    }
}
