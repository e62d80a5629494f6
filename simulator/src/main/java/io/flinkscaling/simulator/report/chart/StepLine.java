package io.flinkscaling.simulator.report.chart;

import io.flinkscaling.simulator.replay.Timeline;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.jfree.data.xy.XYSeries;

/**
 * A line of steps through the values of the minutes, reduced to what a picture can show: of the minutes that share a
 * column of pixels, the first, the least, the greatest and the last, so that every peak survives. A run of unknown
 * values as long as a column is wide, or longer, is a gap.
 */
final class StepLine {

    private final Timeline timeline;
    private final IntToDoubleFunction values;
    private final int minutesPerColumn;
    private final XYSeries series;
    private int previous = -1;

    private StepLine(String name, Timeline timeline, IntToDoubleFunction values, int columns) {
        this.timeline = timeline;
        this.values = values;
        this.minutesPerColumn = Math.max(1, (timeline.minutes() + columns - 1) / columns);
        this.series = new XYSeries(name, false, true);
    }

    /** Returns the line, its x in epoch milliseconds; a gap is a point with the value NaN. */
    static XYSeries of(String name, Timeline timeline, IntToDoubleFunction values, int columns) {
        StepLine line = new StepLine(name, timeline, values, columns);
        for (int from = 0; from < timeline.minutes(); from += line.minutesPerColumn) {
            line.addColumn(from, Math.min(timeline.minutes(), from + line.minutesPerColumn));
        }
        line.endRun();
        return line.series;
    }

    private void addColumn(int from, int to) {
        int first = -1;
        int least = -1;
        int greatest = -1;
        int last = -1;
        for (int minute = from; minute < to; minute++) {
            double value = values.applyAsDouble(minute);
            if (Double.isNaN(value)) {
                continue;
            }
            first = first < 0 ? minute : first;
            least = least < 0 || value < values.applyAsDouble(least) ? minute : least;
            greatest = greatest < 0 || value > values.applyAsDouble(greatest) ? minute : greatest;
            last = minute;
        }
        if (first >= 0) {
            Arrays.stream(new int[] {first, least, greatest, last})
                    .sorted()
                    .distinct()
                    .forEach(this::add);
        }
    }

    private void add(int minute) {
        if (previous >= 0 && minute - previous - 1 >= minutesPerColumn) {
            endRun();
            point(previous + 1, Double.NaN);
            point(minute, Double.NaN);
        } else if (previous >= 0) {
            point(minute, values.applyAsDouble(previous));
        }
        point(minute, values.applyAsDouble(minute));
        previous = minute;
    }

    private void endRun() {
        if (previous >= 0) {
            point(previous + 1, values.applyAsDouble(previous));
        }
    }

    private void point(int minute, double value) {
        series.add(timeline.startOf(minute).toEpochMilli(), value, false);
    }
}
