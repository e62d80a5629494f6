package io.flinkscaling.simulator.trace.recording;

import io.flinkscaling.simulator.text.InputException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** Puts together what a file holds, and says how it was read. */
public final class RecordingBuilder {

    private final TraceSource source;
    private final ReadingOptions options;
    private final Map<Measure, Series> series = new EnumMap<>(Measure.class);
    private final Map<Measure, Long> stated = new EnumMap<>(Measure.class);
    private final List<Timeline> timelines = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private long finest = Spacing.NONE;

    /** Begins with nothing. */
    public RecordingBuilder(TraceSource source, ReadingOptions options) {
        this.source = source;
        this.options = options;
    }

    /**
     * Adds a measure.
     *
     * @param timeline of the rows
     * @param values of the rows in the order of the file, NaN where one is missing
     * @param periodMillis what the file itself says; empty if it does not
     */
    public void add(Measure measure, Timeline timeline, double[] values, OptionalLong periodMillis) {
        if (!timelines.contains(timeline)) {
            timelines.add(timeline);
            observe(timeline.startMillis());
            timeline.noteOfZone().ifPresent(notes::add);
        }
        series.put(measure, timeline.series(values, source));
        periodMillis.ifPresent(period -> stated.put(measure, period));
    }

    /** Takes notice of another series of the file, which may show its period; not one of seconds, beside values of minutes. */
    public void observe(WrittenTimes times) {
        long[] millis = times.millis();
        Arrays.sort(millis);
        finest = Math.min(finest, Math.max(Spacing.MINUTE, Spacing.finest(millis)));
    }

    private void observe(long[] ascending) {
        finest = Math.min(finest, Spacing.finest(ascending));
    }

    public void note(String note) {
        notes.add(note);
    }

    /**
     * Returns the recording.
     *
     * @param found what the file has, in words
     * @throws InputException if it has no value of any measure
     */
    public Recording build(String found) {
        series.forEach((measure, each) -> {
            if (each.size() == 0 && measure == Measure.INCOMING_RECORDS) {
                throw source.error("incomingRecords has no values; allowed: at least one");
            }
        });
        long start = Long.MAX_VALUE;
        long end = Long.MIN_VALUE;
        for (Timeline timeline : timelines) {
            if (timeline.size() > 0) {
                start = Math.min(start, timeline.startMillis()[0]);
                end = Math.max(end, timeline.startMillis()[timeline.size() - 1] + filePeriod());
            }
        }
        Map<Measure, Series> recorded = new EnumMap<>(Measure.class);
        for (Map.Entry<Measure, Series> each : series.entrySet()) {
            if (each.getValue().size() > 0) {
                Series known = withPeriod(each.getKey(), each.getValue());
                recorded.put(each.getKey(), known);
                end = Math.max(end, known.endMillis(known.size() - 1));
            }
        }
        if (stated.size() < series.size() || options.period().isPresent()) {
            noteFilePeriod();
        }
        return new Recording(source, recorded, start, end, found, List.copyOf(notes));
    }

    private Series withPeriod(Measure measure, Series known) {
        boolean isStated = stated.containsKey(measure) && options.period().isEmpty();
        long period = isStated ? stated.get(measure) : filePeriod();
        long own = Spacing.finest(known.startMillis());
        if (isStated && period > Spacing.MINUTE) {
            notes.add(measure.label() + ": the file says a period of " + Spacing.text(period)
                    + ", which each value is spread over");
        }
        if (!isStated && options.period().isEmpty() && own != Spacing.NONE && own > period) {
            notes.add(measure.label() + ": values are " + Spacing.text(own) + " or more apart, and each counts for "
                    + Spacing.text(period) + "; if it was recorded with a longer period, give --period "
                    + Spacing.option(own));
        }
        return new Series(source, known.startMillis(), known.values(), period);
    }

    private long filePeriod() {
        return options.period().map(Duration::toMillis).orElse(finest == Spacing.NONE ? Spacing.MINUTE : finest);
    }

    private void noteFilePeriod() {
        long period = filePeriod();
        if (options.period().isPresent()) {
            if (finest != Spacing.NONE && finest < period) {
                notes.add("--period is " + Spacing.text(period) + ", but values are " + Spacing.text(finest)
                        + " apart: each counts until the next");
            } else if (period > Spacing.MINUTE) {
                notes.add("the period is " + Spacing.text(period) + ", which each value is spread over, by --period");
            }
        } else if (finest == Spacing.NONE) {
            notes.add("no two times show the period: taken for 1 min; if it is another, give --period");
        } else if (period > Spacing.MINUTE) {
            notes.add("values are " + Spacing.text(period) + " or more apart: the period is taken for that, and each is"
                    + " spread over it; if minutes without records were left out, give --period 1m");
        }
    }
}
