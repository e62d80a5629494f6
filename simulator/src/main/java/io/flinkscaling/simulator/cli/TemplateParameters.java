package io.flinkscaling.simulator.cli;

import io.flinkscaling.simulator.text.InputException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code --parameter Key=Value}. */
final class TemplateParameters {

    private static final String ALLOWED = "; allowed: --parameter Key=Value, such as Headroom=0.7";

    private TemplateParameters() {}

    /**
     * Returns the values by name, in the order given.
     *
     * @throws InputException if one has no value, or is given twice
     */
    static Map<String, String> of(List<String> options) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String option : options) {
            int equals = option.indexOf('=');
            if (equals < 0) {
                throw new InputException("option --parameter has no value for " + option + ALLOWED);
            }
            if (equals == 0) {
                throw new InputException(
                        "option --parameter is \"" + option + "\", which names no parameter" + ALLOWED);
            }
            String name = option.substring(0, equals);
            String value = option.substring(equals + 1);
            String before = values.putIfAbsent(name, value);
            if (before != null) {
                throw new InputException("parameter " + name + " is given twice, as \"" + before + "\" and as \""
                        + value + "\"; allowed: once");
            }
        }
        return values;
    }
}
