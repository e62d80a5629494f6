package io.flinkscaling.simulator.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads durations such as {@code 30s}, {@code 1.5m} or {@code PT30S}: from zero to one day. */
final class Durations implements ITypeConverter<Duration> {

    private static final Pattern SHORT = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,3})?)(ms|s|m|h)");
    private static final Map<String, Long> UNIT_MILLIS = Map.of("ms", 1L, "s", 1_000L, "m", 60_000L, "h", 3_600_000L);
    private static final Duration LONGEST = Duration.ofDays(1);

    @Override
    public Duration convert(String text) {
        Duration duration = parse(text.trim().toLowerCase(Locale.ROOT));
        if (duration == null || duration.isNegative() || duration.compareTo(LONGEST) > 0) {
            throw new TypeConversionException("\"" + text
                    + "\" is not a duration that can be used; allowed: 0s to 24h, such as 30s, 500ms or 1.5m");
        }
        return duration;
    }

    private static Duration parse(String text) {
        Matcher matcher = SHORT.matcher(text);
        if (matcher.matches()) {
            return Duration.ofMillis(
                    Math.round(Double.parseDouble(matcher.group(1)) * UNIT_MILLIS.get(matcher.group(2))));
        }
        try {
            return Duration.parse(text);
        } catch (java.time.format.DateTimeParseException e) {
            return null;
        }
    }
}
