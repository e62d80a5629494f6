package io.flinkscaling.simulator.cli;

import io.flinkscaling.simulator.model.cloudwatch.CloudWatchSettings;
import io.flinkscaling.simulator.model.cloudwatch.MetricDelays;
import io.flinkscaling.simulator.model.cloudwatch.MetricOutage;
import io.flinkscaling.simulator.model.cloudwatch.PublishedMetric;
import io.flinkscaling.simulator.text.InputException;
import io.flinkscaling.simulator.text.Suggestion;
import io.flinkscaling.simulator.trace.Trace;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that say when metrics arrive, and when they do not. */
final class MetricOptions {

    private static final Pattern OUTAGE = Pattern.compile("([A-Za-z]+)(?:@(.+)/([^/]+))?");

    @Option(
            names = "--kinesis-delay",
            paramLabel = "DURATION",
            converter = Durations.class,
            description = "How long after its minute a datapoint of Kinesis becomes visible, 0s to 15m. Default: 60s.")
    private Duration kinesisDelay = MetricDelays.DEFAULT.kinesis();

    @Option(
            names = "--flink-delay",
            paramLabel = "DURATION",
            converter = Durations.class,
            description = "How long after its minute a datapoint of the Flink application becomes visible, 0s to 15m."
                    + " Default: 60s.")
    private Duration flinkDelay = MetricDelays.DEFAULT.flink();

    @Option(
            names = "--custom-delay",
            paramLabel = "DURATION",
            converter = Durations.class,
            description =
                    "How long after its minute a datapoint that the template publishes becomes visible, 0s to 15m."
                            + " Default: 60s.")
    private Duration customDelay = MetricDelays.DEFAULT.custom();

    @Option(
            names = "--outage",
            paramLabel = "METRIC[@START/DURATION]",
            description = "A metric that has no datapoints, always or for a time, such as"
                    + " millisBehindLatest@2026-03-02T10:00Z/2h; may be repeated. Default: none.")
    private List<String> outages = List.of();

    /** Returns the settings for a trace, or throws an {@link InputException} that names the option. */
    CloudWatchSettings settings(Trace trace) {
        requireAllowed("--kinesis-delay", kinesisDelay);
        requireAllowed("--flink-delay", flinkDelay);
        requireAllowed("--custom-delay", customDelay);
        return CloudWatchSettings.of(new MetricDelays(kinesisDelay, flinkDelay, customDelay))
                .withOutages(outages.stream().map(text -> outage(text, trace)).toList());
    }

    private static MetricOutage outage(String text, Trace trace) {
        MetricOutage outage = outage(text);
        Instant end = trace.start().plus(Duration.ofMinutes(trace.minutes()));
        if (outage.toEpochSeconds() <= trace.start().getEpochSecond()
                || outage.fromEpochSeconds() >= end.getEpochSecond()) {
            throw new InputException("option --outage is \"" + text
                    + "\", which is outside of the trace; allowed: a time from " + trace.start() + " to " + end);
        }
        return outage;
    }

    /** Returns these options as text, for the report. */
    static Map<String, String> asText(CloudWatchSettings settings) {
        Map<String, String> text = new LinkedHashMap<>();
        MetricDelays delays = settings.delays();
        text.put("Delay of Kinesis metrics", ModelOptions.seconds(delays.kinesis()));
        text.put("Delay of Flink metrics", ModelOptions.seconds(delays.flink()));
        text.put("Delay of custom metrics", ModelOptions.seconds(delays.custom()));
        if (!settings.outages().isEmpty()) {
            text.put(
                    "Outages",
                    settings.outages().stream().map(MetricOptions::asText).collect(Collectors.joining(", ")));
        }
        return text;
    }

    private static String asText(MetricOutage outage) {
        String metric = outage.metric().optionName();
        return outage.fromEpochSeconds() == Long.MIN_VALUE
                ? metric
                : metric + " from " + Instant.ofEpochSecond(outage.fromEpochSeconds()) + " to "
                        + Instant.ofEpochSecond(outage.toEpochSeconds());
    }

    private static void requireAllowed(String option, Duration delay) {
        if (delay.compareTo(MetricDelays.GREATEST) > 0) {
            throw new InputException(
                    "option " + option + " is " + ModelOptions.seconds(delay) + "; allowed: 0s to 15m");
        }
    }

    private static MetricOutage outage(String text) {
        Matcher matcher = OUTAGE.matcher(text);
        if (!matcher.matches()) {
            throw refused(text, "");
        }
        PublishedMetric metric = Arrays.stream(PublishedMetric.values())
                .filter(each -> each.optionName().equals(matcher.group(1)))
                .findFirst()
                .orElseThrow(() -> refused(text, Suggestion.of(matcher.group(1), metricNames())));
        if (matcher.group(2) == null) {
            return new MetricOutage(metric, Long.MIN_VALUE, Long.MAX_VALUE);
        }
        try {
            long from = Instant.parse(withSeconds(matcher.group(2))).getEpochSecond();
            long seconds = new Durations().convert(matcher.group(3)).toSeconds();
            return new MetricOutage(metric, from, from + seconds);
        } catch (DateTimeException | TypeConversionException | IllegalArgumentException e) {
            throw refused(text, "");
        }
    }

    /** {@link Instant} wants the seconds, which ISO 8601 does not. */
    private static String withSeconds(String time) {
        return time.replaceFirst("(T\\d\\d:\\d\\d)Z$", "$1:00Z");
    }

    private static List<String> metricNames() {
        return Arrays.stream(PublishedMetric.values())
                .map(PublishedMetric::optionName)
                .toList();
    }

    private static InputException refused(String text, String suggestion) {
        return new InputException("option --outage is \"" + text + "\"; allowed: " + String.join(", ", metricNames())
                + ", each alone or followed by @START/DURATION, such as incomingRecords@2026-03-02T10:00:00Z/2h"
                + suggestion);
    }
}
