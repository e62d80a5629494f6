package io.flinkscaling.simulator.trace.recording;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a series or column tells: {@code orders IncomingRecords Sum 60}, {@code Average of
 * millisBehindLatest}.
 *
 * @param owner what stands before, such as the name of a stream
 * @param statistic empty if the name has none
 */
record SeriesName(String owner, Optional<Statistic> statistic) {

    private static final int MAX_CHARS = 1_000;
    private static final String STATISTICS =
            "sum|total|samplecount|count|maximum|max|average|avg|mean|minimum|min|p|tm|wm";
    private static final Pattern LABELS_IN_BRACES = Pattern.compile("\\{[^{}]*\\}");

    /** What the measures are counted in, as tables say it: {@code incomingRecords (count)}, {@code [ms]}. */
    private static final Pattern UNIT =
            Pattern.compile("(?i) *[(\\[](?:counts?|records?|ms|millis|milliseconds|units?)[)\\]] *$");
    /** What Prometheus makes of a counter: so much a second. */
    private static final Pattern RATE = Pattern.compile("(?is)(?:.*[^a-z])?(?:i?rate|deriv)\\s*\\(.*");

    /** {@code Average of}, {@code avg(}, or nothing else; a stream may well be called {@code click-count}. */
    private static final Pattern STATISTIC_BEFORE = Pattern.compile(
            "(?i)(?:.*[^a-z])?(" + STATISTICS + ")\\d*(?:[^a-z]+of[^a-z]*|\\()|(" + STATISTICS + ")\\d*[^a-z]*");

    /** Reads a name that is or ends with the measure's, whatever the case and signs in between; empty if it does not. */
    static Optional<SeriesName> of(String name, Measure measure) {
        if (name.length() > MAX_CHARS) {
            return Optional.empty();
        }
        String text =
                UNIT.matcher(LABELS_IN_BRACES.matcher(name).replaceAll("")).replaceFirst("");
        Matcher end = endingWith(measure).matcher(text);
        if (!end.matches() || RATE.matcher(end.group(1)).matches() || text.indexOf('%', end.end(1)) >= 0) {
            return Optional.empty();
        }
        String owner = end.group(1);
        Matcher before = STATISTIC_BEFORE.matcher(owner);
        Optional<String> word = Optional.ofNullable(end.group(2))
                .or(() -> before.matches()
                        ? Optional.ofNullable(before.group(1)).or(() -> Optional.of(before.group(2)))
                        : Optional.empty());
        return Optional.of(new SeriesName(owner.strip(), word.map(Statistic::of)));
    }

    private static Pattern endingWith(Measure measure) {
        return switch (measure) {
            case INCOMING_RECORDS -> Endings.INCOMING_RECORDS;
            case MILLIS_BEHIND_LATEST -> Endings.MILLIS_BEHIND_LATEST;
            case PARALLELISM -> Endings.PARALLELISM;
        };
    }

    /** One for each measure. */
    private static final class Endings {
        private static final Pattern INCOMING_RECORDS = of(Measure.INCOMING_RECORDS);
        private static final Pattern MILLIS_BEHIND_LATEST = of(Measure.MILLIS_BEHIND_LATEST);
        private static final Pattern PARALLELISM = of(Measure.PARALLELISM);

        private static Pattern of(Measure measure) {
            String letters = String.join("[^a-z]{0,3}", measure.label().split(""));
            return Pattern.compile("(?is)(.*)" + letters + "[^a-z]*(" + STATISTICS + ")?[^a-z]*");
        }
    }
}
