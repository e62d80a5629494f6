package io.flinkscaling.simulator.report.chart;

import io.flinkscaling.simulator.replay.Timeline;
import io.flinkscaling.simulator.text.Human;
import java.text.SimpleDateFormat;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.DateTickUnit;
import org.jfree.chart.axis.DateTickUnitType;
import org.jfree.chart.axis.TickUnitSource;
import org.jfree.chart.axis.TickUnits;

/** The time axis of a chart, in UTC and English wherever the chart is made. */
final class TimeAxis {

    private static final TimeZone UTC = TimeZone.getTimeZone("UTC");

    private TimeAxis() {}

    static DateAxis of(Timeline timeline) {
        Instant start = timeline.startOf(0);
        Instant end = timeline.startOf(timeline.minutes());
        DateAxis axis =
                new DateAxis("time in UTC, " + Human.minute(start) + " to " + Human.minute(end), UTC, Locale.ENGLISH);
        axis.setRange(Date.from(start), Date.from(end));
        axis.setStandardTickUnits(tickUnits());
        return axis;
    }

    private static TickUnitSource tickUnits() {
        TickUnits units = new TickUnits();
        add(units, DateTickUnitType.SECOND, "d MMM HH:mm:ss", 10, 30);
        add(units, DateTickUnitType.MINUTE, "d MMM HH:mm", 1, 2, 5, 10, 15, 30);
        add(units, DateTickUnitType.HOUR, "d MMM HH:mm", 1, 2, 3, 6, 12);
        add(units, DateTickUnitType.DAY, "d MMM", 1, 2, 7, 14);
        add(units, DateTickUnitType.MONTH, "MMM yyyy", 1, 2, 3, 6);
        add(units, DateTickUnitType.YEAR, "yyyy", 1, 2, 5, 10);
        return units;
    }

    private static void add(TickUnits units, DateTickUnitType type, String pattern, int... multiples) {
        for (int multiple : multiples) {
            SimpleDateFormat format = new SimpleDateFormat(pattern, Locale.ENGLISH);
            format.setTimeZone(UTC);
            units.add(new DateTickUnit(type, multiple, format));
        }
    }
}
