package io.flinkscaling.simulator.cli;

import io.flinkscaling.simulator.text.InputException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code --parameter Key=Value}. */
final class TemplateParameters {

    private TemplateParameters() {}

    /** Returns the values of {@code --parameter}. */
    static Map<String, String> of(List<String> options) {
        return of("--parameter", options);
    }

    /**
     * Returns the values by name, in the order given.
     *
     * @param name of the option
     * @throws InputException if one has no value, or is given twice
     */
    static Map<String, String> of(String name, List<String> options) {
        String allowed = "; allowed: " + name + " Key=Value, such as Headroom=0.7";
        Map<String, String> values = new LinkedHashMap<>();
        for (String option : options) {
            int equals = option.indexOf('=');
            if (equals < 0) {
                throw new InputException("option " + name + " has no value for " + option + allowed);
            }
            if (equals == 0) {
                throw new InputException(
                        "option " + name + " is \"" + option + "\", which names no parameter" + allowed);
            }
            String key = option.substring(0, equals);
            String value = option.substring(equals + 1);
            String before = values.putIfAbsent(key, value);
            if (before != null) {
                throw new InputException("parameter " + key + " is given twice, as \"" + before + "\" and as \"" + value
                        + "\"; allowed: once");
            }
        }
        return values;
    }
}
