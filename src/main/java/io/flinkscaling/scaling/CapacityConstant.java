package io.flinkscaling.scaling;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The capacity as a constant in the metric math of a demand alarm: the entry {@code capacity} whose expression is
 * {@code TIME_SERIES} of a number. An alarm cannot refer to its own threshold, so that an expression which compares demand with a
 * share of the capacity needs it there too.
 *
 * <p>Source: CloudWatch user guide, "Functions supported for metric math".
 */
public final class CapacityConstant {

    /** The id of the entry. */
    public static final String ID = "capacity";

    private static final Pattern EXPRESSION =
            Pattern.compile("\\s*TIME_SERIES\\s*\\(\\s*(\\d{1,9}(?:\\.\\d{1,9})?)\\s*\\)\\s*");

    private CapacityConstant() {}

    /**
     * Returns the value of an entry of metric math that is the constant; empty if it is anything else.
     *
     * @param id the entry's id
     * @param expression the entry's expression; null if it has none
     */
    public static OptionalDouble read(String id, String expression) {
        if (!ID.equals(id) || expression == null) {
            return OptionalDouble.empty();
        }
        Matcher matcher = EXPRESSION.matcher(expression);
        return matcher.matches() ? OptionalDouble.of(Double.parseDouble(matcher.group(1))) : OptionalDouble.empty();
    }

    /** Returns the expression of the entry for a capacity. */
    public static String expression(int capacity) {
        return "TIME_SERIES(" + capacity + ")";
    }
}
