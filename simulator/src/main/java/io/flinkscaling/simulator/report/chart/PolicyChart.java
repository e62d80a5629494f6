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

    public static JFreeChart of(ReplayReport report, PolicyReplay replay, LagScale lagScale) {
        DateAxis timeAxis = TimeAxis.of(replay.timeline());
        ChartPlots.style(timeAxis);
        CombinedDomainXYPlot plots = new CombinedDomainXYPlot(timeAxis);
        plots.setGap(PLOT_GAP_PX);
        plots.add(ParallelismPlot.of(replay, COLUMNS), PARALLELISM_WEIGHT);
        plots.add(LagPlot.of(replay, lagScale, COLUMNS), LAG_WEIGHT);
        plots.setFixedLegendItems(ChartLegend.of(replay.timeline(), COLUMNS));

        JFreeChart chart = new JFreeChart(null, null, plots, false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(14, 14, 10, 28));
        chart.addSubtitle(text(replay.policy() + " – " + report.traceName(), ChartStyle.TITLE, ChartStyle.TEXT));
        chart.addSubtitle(text(keyFigures(replay), ChartStyle.SUBTITLE, ChartStyle.TEXT));
        if (report.openLoop()) {
            chart.addSubtitle(text(
                    "Open loop: the policy saw the recorded lag, which does not react to its decisions",
                    ChartStyle.SUBTITLE,
                    ChartStyle.WARNING));
        }
        chart.addSubtitle(legend(plots));
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
