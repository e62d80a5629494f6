package io.flinkscaling.simulator.trace.generate;

import io.flinkscaling.simulator.text.InputException;
import io.flinkscaling.simulator.text.Quoted;
import io.flinkscaling.simulator.text.Suggestion;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The kinds of traffic that {@link TraceGenerator} makes. As text, its name is in lower case. */
public enum TrafficPattern {
    /** A daily cycle, quieter at the weekend. */
    DIURNAL,
    /** The daily cycle, and in the middle of the trace one flash spike of about 40 minutes. */
    SPIKE,
    /** Linear growth to five times the start. */
    RAMP,
    /** The same level all the time. */
    FLAT;

    /**
     * Finds a pattern by its name, in any case.
     *
     * @throws InputException if there is none of that name
     */
    public static TrafficPattern of(String name) {
        return Arrays.stream(values())
                .filter(pattern -> pattern.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    private static InputException unknown(String name) {
        List<String> names =
                Arrays.stream(values()).map(TrafficPattern::toString).toList();
        return new InputException("pattern is " + Quoted.of(name) + "; allowed: " + String.join(", ", names)
                + Suggestion.of(name, names));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
