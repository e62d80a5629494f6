package io.flinkscaling.simulator.trace;

import io.flinkscaling.simulator.text.InputException;
import io.flinkscaling.simulator.text.Quoted;
import io.flinkscaling.simulator.trace.recording.Measure;
import io.flinkscaling.simulator.trace.recording.ReadingOptions;
import io.flinkscaling.simulator.trace.recording.Recording;
import io.flinkscaling.simulator.trace.recording.Series;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Joins recordings on time and brings them to minutes. */
public final class TraceJoin {

    private TraceJoin() {}

    /**
     * Makes a trace of recordings that together have incomingRecords.
     *
     * @param recordings one or more
     * @throws InputException if something is missing, or two recordings contradict each other
     */
    public static Trace of(String name, List<Recording> recordings, ReadingOptions options) {
        recordings.forEach(recording -> requireAny(recording, recordings.size()));
        for (Measure measure : Measure.values()) {
            requireFound(measure, recordings, options);
        }
        MinuteGrid grid = MinuteGrid.over(recordings);
        return new Trace(
                name,
                grid.start(),
                grid.sums(series(Measure.INCOMING_RECORDS, recordings)),
                grid.levels(series(Measure.MILLIS_BEHIND_LATEST, recordings)),
                grid.levels(series(Measure.PARALLELISM, recordings)),
                notes(recordings));
    }

    private static void requireAny(Recording recording, int files) {
        if (files > 1 && recording.series().isEmpty()) {
            throw recording
                    .source()
                    .error("has no values of incomingRecords, millisBehindLatest or parallelism; found: "
                            + recording.found() + "; allowed: files with one of them, or --column NAME=HEADER");
        }
    }

    private static void requireFound(Measure measure, List<Recording> recordings, ReadingOptions options) {
        boolean isFound = recordings.stream().anyMatch(each -> each.series().containsKey(measure));
        String given = options.columns().get(measure.label());
        if (!isFound && (given != null || measure == Measure.INCOMING_RECORDS)) {
            String found = recordings.stream().map(Recording::found).distinct().collect(Collectors.joining("; "));
            throw recordings
                    .get(0)
                    .source()
                    .error("no column or series " + (given == null ? measure.label() : Quoted.of(given))
                            + (recordings.size() > 1 ? ", nor in the other files" : "") + "; found: " + found
                            + "; needed: " + measure.label() + ", or --column " + measure.label() + "=NAME");
        }
    }

    private static List<Series> series(Measure measure, Collection<Recording> recordings) {
        List<Series> all = new ArrayList<>();
        for (Recording recording : recordings) {
            Series series = recording.series().get(measure);
            if (series != null) {
                Series rest = series;
                for (Series earlier : all) {
                    rest = without(earlier, rest, measure);
                }
                all.add(rest);
            }
        }
        return all;
    }

    /** Returns a series without the values that another has as well, or refuses what contradicts it. */
    private static Series without(Series other, Series series, Measure measure) {
        long[] starts = new long[series.size()];
        double[] values = new double[series.size()];
        int kept = 0;
        int i = 0;
        for (int j = 0; j < series.size(); j++) {
            long start = series.startMillis()[j];
            while (i < other.size() && other.endMillis(i) <= start) {
                i++;
            }
            if (i == other.size() || series.endMillis(j) <= other.startMillis()[i]) {
                starts[kept] = start;
                values[kept++] = series.values()[j];
            } else if (!isSame(other, i, series, j)) {
                throw contradiction(other, i, series, j, measure);
            }
        }
        return kept == series.size()
                ? series
                : new Series(
                        series.source(),
                        Arrays.copyOf(starts, kept),
                        Arrays.copyOf(values, kept),
                        series.periodMillis());
    }

    private static boolean isSame(Series a, int i, Series b, int j) {
        return a.startMillis()[i] == b.startMillis()[j]
                && a.values()[i] == b.values()[j]
                && a.periodMillis() == b.periodMillis();
    }

    private static InputException contradiction(Series a, int i, Series b, int j, Measure measure) {
        return b.source()
                .error(measure.label() + " is " + b.values()[j] + " for " + described(b, j) + ", but "
                        + a.values()[i] + " for " + described(a, i) + " in "
                        + a.source().name()
                        + "; allowed: one value for each time");
    }

    private static String described(Series series, int i) {
        return (series.endMillis(i) - series.startMillis()[i]) / 1e3 + " s from "
                + Instant.ofEpochMilli(series.startMillis()[i]);
    }

    private static List<String> notes(List<Recording> recordings) {
        List<String> notes = new ArrayList<>();
        for (Recording recording : recordings) {
            String file = Quoted.escape(
                    Path.of(recording.source().name()).getFileName().toString());
            recording.notes().forEach(note -> notes.add(file + ": " + note + "."));
        }
        return notes;
    }
}
