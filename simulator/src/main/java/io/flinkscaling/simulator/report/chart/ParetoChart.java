package io.flinkscaling.simulator.report.chart;

import io.flinkscaling.simulator.model.flink.TotalPrice;
import io.flinkscaling.simulator.tune.CandidateRow;
import io.flinkscaling.simulator.tune.CandidateRow.Role;
import io.flinkscaling.simulator.tune.Tuning;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.util.List;
import java.util.function.Predicate;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;

/** Candidates by what they cost and how often they rescale; their colour is how long they are above the lag objective. */
public final class ParetoChart {

    private static final double SMALL_PX = 4;
    private static final double LARGE_PX = 8;
    private static final double MARK_PX = 13;

    /** Candidates with up to a share of late minutes, in one colour: the darker, the later. */
    private record Lateness(String name, double share, Color color) {}

    private static final List<Lateness> LATENESSES = List.of(
            new Lateness("never above the lag objective", 0, new Color(0x00, 0x9E, 0x73)),
            new Lateness("up to 0.1 %", 0.001, new Color(0x56, 0xB4, 0xE9)),
            new Lateness("up to 1 %", 0.01, new Color(0x00, 0x72, 0xB2)),
            new Lateness("more", 1, new Color(0x5B, 0x00, 0x60)));

    private ParetoChart() {}

    public static JFreeChart of(Tuning tuning) {
        NumberAxis cost = axis("cost per month (USD)");
        XYPlot plot = ChartPlots.plot(cost);
        NumberAxis rescales = axis("rescales per day");
        ChartPlots.style(rescales);
        plot.setDomainAxis(rescales);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        for (Lateness lateness : LATENESSES) {
            Predicate<CandidateRow> late = row -> latenessOf(row).equals(lateness);
            add(plot, tuning, "", late.and(row -> !row.isOnFront()), circle(SMALL_PX), lateness.color());
            add(plot, tuning, lateness.name(), late.and(CandidateRow::isOnFront), circle(LARGE_PX), lateness.color());
        }
        add(plot, tuning, "defaults", row -> row.role() == Role.DEFAULTS, RescaleMarks.down(MARK_PX), Color.BLACK);
        add(
                plot,
                tuning,
                tuning.decision().isToStay() ? "best found" : "recommendation",
                row -> row.role() == Role.FOUND,
                RescaleMarks.up(MARK_PX),
                ChartStyle.SCALE_OUT);
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(14, 14, 10, 28));
        chart.addSubtitle(title(tuning.policy() + " – " + tuning.traceName()));
        chart.addSubtitle(legend(plot));
        return chart;
    }

    private static void add(
            XYPlot plot, Tuning tuning, String name, Predicate<CandidateRow> which, Shape shape, Color color) {
        TotalPrice price = tuning.price();
        XYSeries series = new XYSeries(name, false);
        tuning.candidates().stream()
                .filter(row -> row.trainBlocks() == tuning.split().train().size())
                .filter(which)
                .forEach(row ->
                        series.add(row.train().rescalesPerDay(), row.train().costUsdPerMonth(price.price())));
        int index = plot.getDatasetCount();
        ChartPlots.add(plot, series, ChartPlots.marks(color, shape));
        plot.getRenderer(index).setSeriesVisibleInLegend(0, !name.isEmpty() && !series.isEmpty());
    }

    private static Lateness latenessOf(CandidateRow row) {
        return LATENESSES.stream()
                .filter(each -> row.train().violationShare() <= each.share())
                .findFirst()
                .orElseThrow();
    }

    private static NumberAxis axis(String label) {
        NumberAxis axis = new NumberAxis(label);
        axis.setAutoRangeIncludesZero(false);
        return axis;
    }

    private static Shape circle(double radiusPx) {
        return new Ellipse2D.Double(-radiusPx, -radiusPx, 2 * radiusPx, 2 * radiusPx);
    }

    private static TextTitle title(String text) {
        TextTitle title = new TextTitle(text, ChartStyle.TITLE);
        title.setPaint(ChartStyle.TEXT);
        title.setPadding(2, 0, 4, 0);
        return title;
    }

    private static LegendTitle legend(XYPlot plot) {
        LegendTitle legend = new LegendTitle(plot);
        legend.setPosition(RectangleEdge.BOTTOM);
        legend.setFrame(BlockBorder.NONE);
        legend.setItemLabelPadding(new RectangleInsets(4, 8, 4, 22));
        legend.setItemFont(ChartStyle.LABEL);
        return legend;
    }
}
