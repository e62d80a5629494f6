package io.flinkscaling.simulator.tune;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A parameter that must not be above another one, although each of its values is allowed by itself.
 *
 * @param key the parameter
 * @param bound the other one
 * @param consequence what comes of it if it is above, as the rest of a sentence that says so
 */
public record UpperBound(String key, String bound, String consequence) {

    /** A scale-out aims at a use below the one that triggers it, and a scale-in that aimed at more would trigger the next scale-out. */
    private static final List<UpperBound> ALL = List.of(
            new UpperBound("Headroom", "ScaleOutAt", " and takes its place: scale-outs begin at Headroom."),
            new UpperBound("ScaleInHeadroom", "ScaleOutAt", ": what is in use after a scale-in asks for a scale-out."));

    /** Returns those of the project's template: the only place that says so. */
    public static List<UpperBound> all() {
        return ALL;
    }

    /**
     * Tells whether it is not above. A template of the user's own may lack these parameters, or have some that are called the same and
     * are no numbers: nothing is above then.
     *
     * @param values the value of a parameter; empty if it has none
     */
    public boolean isKept(Function<String, Optional<String>> values) {
        Optional<BigDecimal> value = values.apply(key).map(Axis::number);
        Optional<BigDecimal> greatest = values.apply(bound).map(Axis::number);
        return value.isEmpty() || greatest.isEmpty() || value.get().compareTo(greatest.get()) <= 0;
    }
}
