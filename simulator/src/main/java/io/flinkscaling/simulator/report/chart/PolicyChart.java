package io.flinkscaling.simulator.report.chart;

import io.flinkscaling.simulator.replay.PolicyReplay;
import io.flinkscaling.simulator.replay.ReplayReport;
import io.flinkscaling.simulator.replay.Scores;
import io.flinkscaling.simulator.text.Human;
import java.awt.Color;
import java.awt.Font;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** A replay under one policy as a chart: parallelism against demand above, lag below, on one time axis. */
public final class PolicyChart {

    /** About how many columns of pixels the plots are wide. */
    private static final int COLUMNS = 1440;

    private static final double PLOT_GAP_PX = 14;
    private static final int PARALLELISM_WEIGHT = 11;
    private static final int LAG_WEIGHT = 9;

    private PolicyChart() {}

    /** Returns the chart of a whole replay. */
    public static JFreeChart of(ReplayReport report, PolicyReplay replay, LagScale lagScale) {
        JFreeChart chart = chart(Excerpt.all(replay), lagScale);
        chart.addSubtitle(text(replay.policy() + " – " + report.traceName(), ChartStyle.TITLE, ChartStyle.TEXT));
        chart.addSubtitle(text(keyFigures(replay), ChartStyle.SUBTITLE, ChartStyle.TEXT));
        if (report.openLoop()) {
            chart.addSubtitle(text(
                    "Open loop: the policy saw the recorded lag, which does not react to its decisions",
                    ChartStyle.SUBTITLE,
                    ChartStyle.WARNING));
        }
        chart.addSubtitle(legend((CombinedDomainXYPlot) chart.getPlot()));
        return chart;
    }

    /**
     * Returns the chart of some minutes of a replay.
     *
     * @param title what they are
     * @param fromMinute the first of them
     * @param toMinute the one after the last
     */
    public static JFreeChart of(PolicyReplay replay, String title, int fromMinute, int toMinute, LagScale lagScale) {
        JFreeChart chart = chart(Excerpt.of(replay, fromMinute, toMinute), lagScale);
        chart.addSubtitle(text(replay.policy() + " – " + title, ChartStyle.TITLE, ChartStyle.TEXT));
        chart.addSubtitle(legend((CombinedDomainXYPlot) chart.getPlot()));
        return chart;
    }

    private static JFreeChart chart(Excerpt excerpt, LagScale lagScale) {
        DateAxis timeAxis = TimeAxis.of(excerpt.timeline());
        ChartPlots.style(timeAxis);
        CombinedDomainXYPlot plots = new CombinedDomainXYPlot(timeAxis);
        plots.setGap(PLOT_GAP_PX);
        plots.add(ParallelismPlot.of(excerpt, COLUMNS), PARALLELISM_WEIGHT);
        plots.add(LagPlot.of(excerpt, lagScale, COLUMNS), LAG_WEIGHT);
        plots.setFixedLegendItems(ChartLegend.of(excerpt.timeline(), COLUMNS));
        JFreeChart chart = new JFreeChart(null, null, plots, false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(14, 14, 10, 28));
        return chart;
    }

    private static String keyFigures(PolicyReplay replay) {
        Scores scores = replay.scores();
        return String.join(
                "  ·  ",
                Human.count(scores.rescales(), "rescale"),
                Human.duration(scores.downtimeSeconds()) + " down",
                Human.number(scores.kpuHours()) + " KPU-hours",
                "lag p99 " + Human.duration(scores.p99MillisBehindLatest() / 1000),
                "max " + Human.duration(scores.maxMillisBehindLatest() / 1000),
                Human.percent(replay.scores().lagSloViolationShare()) + " of the time above the SLO of "
                        + Human.duration(scores.lagSloSeconds()));
    }

    private static TextTitle text(String text, Font font, Color color) {
        TextTitle title = new TextTitle(text, font);
        title.setPaint(color);
        title.setPadding(2, 0, 4, 0);
        return title;
    }

    private static LegendTitle legend(CombinedDomainXYPlot plots) {
        LegendTitle legend = new LegendTitle(plots);
        legend.setPosition(RectangleEdge.BOTTOM);
        legend.setFrame(BlockBorder.NONE);
        legend.setItemLabelPadding(new RectangleInsets(4, 8, 4, 22));
        legend.setItemFont(ChartStyle.LABEL);
        return legend;
    }
}
