package io.flinkscaling.simulator.trace.json;

import io.flinkscaling.simulator.trace.recording.Measure;
import io.flinkscaling.simulator.trace.recording.ReadingOptions;
import io.flinkscaling.simulator.trace.recording.Recording;
import io.flinkscaling.simulator.trace.recording.RecordingBuilder;
import io.flinkscaling.simulator.trace.recording.SeriesChoice;
import io.flinkscaling.simulator.trace.recording.StatusCodes;
import io.flinkscaling.simulator.trace.recording.Timeline;
import io.flinkscaling.simulator.trace.recording.TraceSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An answer of CloudWatch.
 *
 * @param results its series, several pages of one if the caller joined pages, as the AWS CLI does
 * @param nextToken where the next page begins; empty if there is none
 */
record Answer(List<MetricSeries> results, String nextToken) {

    private static final String ASK_FOR_ALL =
            "repeat aws cloudwatch get-metric-data without --no-paginate and --max-items, or for less time at once";

    /** Recognises the series and brings each into order. */
    Recording recording(TraceSource source, ReadingOptions options) {
        if (!nextToken.isEmpty()) {
            throw source.error("incomplete, it has a NextToken; " + ASK_FOR_ALL);
        }
        List<MetricSeries> series = List.copyOf(named(source).stream()
                .collect(
                        Collectors.toMap(MetricSeries::key, each -> each, MetricSeries::followedBy, LinkedHashMap::new))
                .values());
        SeriesChoice choice =
                new SeriesChoice(series.stream().map(MetricSeries::names).toList(), "series", options, source::error);
        RecordingBuilder builder = new RecordingBuilder(source, options);
        Set<Integer> used = new HashSet<>();
        for (Measure measure : Measure.values()) {
            OptionalInt index = choice.of(measure);
            if (index.isPresent()) {
                used.add(index.getAsInt());
                add(measure, series.get(index.getAsInt()), choice.title(index.getAsInt()), options, builder, source);
            }
        }
        for (int i = 0; i < series.size(); i++) {
            if (!used.contains(i)) {
                builder.observe(series.get(i).times());
            }
        }
        String guessed = used.stream()
                .filter(index -> series.get(index).guessed())
                .map(choice::title)
                .collect(Collectors.joining(", "));
        if (!guessed.isEmpty()) {
            builder.note("the series has no name, and is taken for " + guessed);
        }
        return builder.build(choice.titles());
    }

    /** A single series without a name is taken for that of the records; which of several is which is not guessed. */
    private List<MetricSeries> named(TraceSource source) {
        if (results.stream().allMatch(MetricSeries::hasName)) {
            return results;
        }
        if (results.size() > 1) {
            throw source.error(
                    results.size() + " series or pages, not all with a name; allowed: each with its Label or Id,"
                            + " which are there without --query, or only one");
        }
        return List.of(results.get(0).guessedToBe(Measure.INCOMING_RECORDS.label()));
    }

    private static void add(
            Measure measure,
            MetricSeries found,
            String title,
            ReadingOptions options,
            RecordingBuilder builder,
            TraceSource source) {
        String place = "series " + title;
        if (!StatusCodes.isComplete(found.statusCode())) {
            throw source.errorAt(place, StatusCodes.problem(found.statusCode()));
        }
        double[] values = found.values();
        if (found.times().size() != values.length) {
            throw source.errorAt(
                    place,
                    found.times().size() + " Timestamps and " + values.length + " Values; allowed: as many of each");
        }
        Timeline timeline = Timeline.of(found.times(), options, problem -> source.errorAt(place, problem));
        for (int i = 0; i < values.length; i++) {
            if (!measure.allows(values[i])) {
                throw source.errorAt(
                        place + " at " + timeline.timeOfRow(i),
                        "the value is " + values[i] + "; allowed: " + measure.allowed());
            }
            values[i] = measure.meaningOf(values[i]);
        }
        builder.add(measure, timeline, values, OptionalLong.empty());
    }
}
