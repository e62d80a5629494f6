package io.flinkscaling.simulator.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.scaling.ApplicationStatus;
import io.flinkscaling.simulator.replay.PolicyReplay;
import io.flinkscaling.simulator.replay.ReplayReport;
import io.flinkscaling.simulator.replay.Timelines.Minute;
import io.flinkscaling.simulator.report.Reports;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jfree.data.xy.XYSeries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The charts, and what is left of a long trace once it is reduced to columns of pixels. */
class ChartTest {

    private static final int COLUMNS = 100;

    @Test
    void aChartIs1600PixelsWideAndAlwaysTheSame() throws IOException {
        byte[] chart = chart(3);

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(chart));
        assertThat(image.getWidth()).isEqualTo(1600);
        assertThat(chart(3)).isEqualTo(chart);
    }

    static Stream<Integer> lengths() {
        return Stream.of(1, 2, 1440, 20_000);
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void tracesOfAnyLengthCanBeDrawn(int minutes) throws IOException {
        assertThat(chart(minutes)).isNotEmpty();
    }

    @Test
    void aPeakOfOneMinuteSurvivesTheReduction() {
        XYSeries line = line(100_000, minute -> minute == 54_321 ? 99 : minute == 54_322 ? -7 : 1);

        assertThat(line.getMaxY()).isEqualTo(99);
        assertThat(line.getMinY()).isEqualTo(-7);
        assertThat(line.getItemCount()).isLessThan(10 * COLUMNS);
    }

    @Test
    void aGapIsAGapAndNotZero() {
        XYSeries line = line(1_000, minute -> minute >= 200 && minute < 400 ? Double.NaN : 5);

        assertThat(line.getMinY()).isEqualTo(5);
        assertThat(ys(line)).contains(Double.NaN);
    }

    @Test
    void aShortTraceIsDrawnInStepsMinuteByMinute() {
        XYSeries line = line(3, minute -> minute);

        assertThat(ys(line)).containsExactly(0.0, 0.0, 1.0, 1.0, 2.0, 2.0);
    }

    private static List<Double> ys(XYSeries line) {
        return Stream.iterate(0, i -> i + 1)
                .limit(line.getItemCount())
                .map(i -> line.getY(i).doubleValue())
                .toList();
    }

    private static XYSeries line(int minutes, IntToDoubleFunction value) {
        return StepLine.of(
                "line", Reports.policy("step", minutes, ChartTest::minute).timeline(), value, COLUMNS);
    }

    private static byte[] chart(int minutes) throws IOException {
        PolicyReplay replay = Reports.policy("step", minutes, ChartTest::minute);
        ReplayReport report = new ReplayReport("week", false, Map.of(), List.of(replay), Optional.empty(), List.of());
        return ChartPng.render(PolicyChart.of(report, replay, LagScale.of(List.of(replay))));
    }

    private static Minute minute(int minute) {
        return new Minute(
                60_000, 1, 1 + minute % 5, 3, ApplicationStatus.RUNNING, 0, 1000.0 * minute, Double.NaN, minute % 2);
    }
}
