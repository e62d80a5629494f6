package io.flinkscaling.simulator.trace.recording;

import io.flinkscaling.simulator.text.InputException;
import io.flinkscaling.simulator.text.Quoted;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the user says of files that do not say it themselves.
 *
 * @param period how long each value counts, 1 second to 1 day; empty to take it from the file
 * @param timeZone of times without an offset; empty for UTC
 * @param columns names of columns or series by what they have: {@code timestamp} or a measure
 */
public record ReadingOptions(Optional<Duration> period, Optional<ZoneId> timeZone, Map<String, String> columns) {

    /** What the column, or field, of times is called. */
    public static final String TIMESTAMP = "timestamp";

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Set<String> NAMES = Set.of(TIMESTAMP, "incomingRecords", "millisBehindLatest", "parallelism");

    /** Everything is taken from the file. */
    public static final ReadingOptions NONE = new ReadingOptions(Optional.empty(), Optional.empty(), Map.of());

    /**
     * Checks what was given.
     *
     * @throws InputException if a period or the name of a column is not allowed
     */
    public ReadingOptions {
        period.filter(each -> each.compareTo(SHORTEST) < 0 || each.compareTo(LONGEST) > 0)
                .ifPresent(each -> {
                    throw new InputException("the period is " + each.toMillis() / 1e3 + " s; allowed: 1s to 24h");
                });
        Map<String, String> known = new LinkedHashMap<>();
        Map<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        NAMES.forEach(name -> anyCase.put(name, name));
        columns.forEach((name, header) -> {
            if (!anyCase.containsKey(name.strip()) || header.isBlank()) {
                throw new InputException("column " + Quoted.of(name + "=" + header) + " is not known; allowed:"
                        + " timestamp, incomingRecords, millisBehindLatest or parallelism, = and the name in the file");
            }
            known.put(anyCase.get(name.strip()), header.strip());
        });
        columns = Map.copyOf(known);
    }

    /** Tells whether a name that was given is among those of a file. */
    public boolean isGiven(String name) {
        return columns.values().stream()
                .map(each -> each.toLowerCase(Locale.ROOT))
                .anyMatch(name.strip().toLowerCase(Locale.ROOT)::equals);
    }
}
