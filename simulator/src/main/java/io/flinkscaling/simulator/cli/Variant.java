package io.flinkscaling.simulator.cli;

import io.flinkscaling.simulator.text.InputException;
import io.flinkscaling.simulator.text.Quoted;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A policy of the template under other parameters.
 *
 * @param policy the name of the policy
 * @param parameters what is different, by name, in the order given
 */
record Variant(String policy, Map<String, String> parameters) {

    private static final String ALLOWED =
            "; allowed: POLICY:Key=Value,Key=Value, such as step:Headroom=0.7,ScaleInMinutes=120";

    /** A file is called like it, and file systems take 255 bytes. */
    private static final int MOST_CHARS = 200;

    /** Reads a variant, or throws an {@link InputException} that says what one looks like. */
    static Variant parse(String text) {
        int colon = text.indexOf(':');
        if (colon <= 0 || colon == text.length() - 1) {
            throw refused(text);
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String parameter : text.substring(colon + 1).split(",", -1)) {
            int equals = parameter.indexOf('=');
            if (equals <= 0) {
                throw refused(text);
            }
            String name = parameter.substring(0, equals).strip();
            if (parameters.putIfAbsent(name, parameter.substring(equals + 1).strip()) != null) {
                throw new InputException(
                        "option --variant is " + Quoted.of(text) + ", which sets " + name + " twice; allowed: once");
            }
        }
        Variant variant = new Variant(text.substring(0, colon).strip(), parameters);
        if (variant.name().length() > MOST_CHARS) {
            throw new InputException("option --variant is " + Quoted.of(text) + ", of "
                    + variant.name().length() + " characters; allowed: at most " + MOST_CHARS
                    + ", as files are called like it");
        }
        return variant;
    }

    /**
     * Returns what its row and its files are called, such as {@code step(Headroom=0.7,ScaleInMinutes=120)}. What not every file
     * system takes in a name, such as the slashes of a value, is an underscore.
     */
    String name() {
        StringBuilder name = new StringBuilder(policy).append('(');
        parameters.forEach((key, value) ->
                name.append(name.charAt(name.length() - 1) == '(' ? "" : ",").append(key + "=" + value));
        return name.append(')').toString().replaceAll("[^A-Za-z0-9._=,()+ -]", "_");
    }

    private static InputException refused(String text) {
        return new InputException("option --variant is " + Quoted.of(text) + ALLOWED);
    }
}
