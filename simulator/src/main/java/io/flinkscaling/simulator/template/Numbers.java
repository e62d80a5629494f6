package io.flinkscaling.simulator.template;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Numbers as templates write them. */
final class Numbers {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");

    private Numbers() {}

    /** Returns the number that a text is; empty if it is none. */
    static OptionalDouble parse(String text) {
        String stripped = text.strip();
        return NUMBER.matcher(stripped).matches()
                ? OptionalDouble.of(Double.parseDouble(stripped))
                : OptionalDouble.empty();
    }

    /** Returns a number without needless digits. */
    static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
