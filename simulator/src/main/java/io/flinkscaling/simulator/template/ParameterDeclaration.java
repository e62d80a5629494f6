package io.flinkscaling.simulator.template;

import io.flinkscaling.simulator.text.InputException;
import io.flinkscaling.simulator.text.Suggestion;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * A parameter of a template, and which values it takes. Source: CloudFormation user guide, "Parameters".
 *
 * @param name the parameter's name
 * @param type {@code String}, {@code Number}, {@code CommaDelimitedList}, {@code List<Number>} or a type of AWS's, whose
 *     values only AWS can check
 * @param defaultValue {@code Default}; empty if a value has to be given
 * @param allowedValues {@code AllowedValues}; empty for no such restriction
 * @param allowedPattern {@code AllowedPattern}, which has to match the whole value
 * @param least {@code MinValue}
 * @param greatest {@code MaxValue}
 * @param shortest {@code MinLength}
 * @param longest {@code MaxLength}
 * @param constraintDescription {@code ConstraintDescription}, which says the pattern in words; empty if nothing does
 * @param position where it is declared
 */
public record ParameterDeclaration(
        String name,
        String type,
        Optional<String> defaultValue,
        List<String> allowedValues,
        Optional<Pattern> allowedPattern,
        OptionalDouble least,
        OptionalDouble greatest,
        OptionalDouble shortest,
        OptionalDouble longest,
        Optional<String> constraintDescription,
        Position position) {

    /** Tells whether the value is a list. */
    boolean isList() {
        return type.equals("CommaDelimitedList") || type.startsWith("List<");
    }

    /** Throws an {@link InputException} that says what is allowed, unless this parameter takes a value. */
    void check(String value) {
        for (String item : isList() ? value.split(",", -1) : new String[] {value}) {
            if (!takes(item.strip(), value)) {
                throw new InputException("parameter " + name + " is \"" + value + "\"; allowed: " + allowed()
                        + Suggestion.of(item.strip(), allowedValues));
            }
        }
    }

    private boolean takes(String item, String value) {
        if (!allowedValues.isEmpty() && !allowedValues.contains(item)) {
            return false;
        }
        if (allowedPattern.isPresent()
                && !allowedPattern.get().matcher(isList() ? item : value).matches()) {
            return false;
        }
        return isNumeric()
                ? isWithin(Numbers.parse(item).orElse(Double.NaN), least, greatest)
                : isWithin(value.length(), shortest, longest);
    }

    private boolean isNumeric() {
        return type.equals("Number") || type.equals("List<Number>");
    }

    private static boolean isWithin(double value, OptionalDouble from, OptionalDouble to) {
        return Double.isFinite(value) && !(value < from.orElse(value)) && !(value > to.orElse(value));
    }

    private String allowed() {
        if (!allowedValues.isEmpty()) {
            return String.join(", ", allowedValues);
        }
        if (isNumeric()) {
            return "a number" + range(least, greatest);
        }
        if (allowedPattern.isPresent() && constraintDescription.isPresent()) {
            return constraintDescription.get();
        }
        String text =
                "a text" + (shortest.isEmpty() && longest.isEmpty() ? "" : " of a length" + range(shortest, longest));
        return text + allowedPattern.map(pattern -> " that matches " + pattern).orElse("");
    }

    private static String range(OptionalDouble from, OptionalDouble to) {
        return (from.isPresent() ? " from " + Numbers.plain(from.getAsDouble()) : "")
                + (to.isPresent() ? (from.isPresent() ? " to " : " up to ") + Numbers.plain(to.getAsDouble()) : "");
    }
}
