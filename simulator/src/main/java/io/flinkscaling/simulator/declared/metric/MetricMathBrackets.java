package io.flinkscaling.simulator.declared.metric;

import java.util.ArrayDeque;
import java.util.Deque;

/** Metric math has arrays in brackets, which EvalEx takes for an index: they become calls of a function. */
final class MetricMathBrackets {

    private MetricMathBrackets() {}

    /**
     * Returns an expression with calls of {@link MetricMath#ARRAY} in the place of arrays; what is in quotes stays.
     *
     * @throws IllegalArgumentException if brackets do not match
     */
    static String asCalls(String expression) {
        if (expression.contains(MetricMath.ARRAY + "(")) {
            throw new IllegalArgumentException("Undefined function '" + MetricMath.ARRAY + "'");
        }
        StringBuilder calls = new StringBuilder();
        Deque<Character> expected = new ArrayDeque<>();
        boolean isQuoted = false;
        for (char each : expression.toCharArray()) {
            isQuoted ^= each == '"';
            if (isQuoted) {
                calls.append(each);
                continue;
            }
            switch (each) {
                case '[' -> expected.push(']');
                case '(' -> expected.push(')');
                case ']', ')' -> requireExpected(expected.poll(), each);
                default -> {
                    // Nothing to keep in mind.
                }
            }
            calls.append(each == '[' ? MetricMath.ARRAY + "(" : each == ']' ? ")" : String.valueOf(each));
        }
        return calls.toString();
    }

    private static void requireExpected(Character expected, char found) {
        if (expected == null || expected != found) {
            throw new IllegalArgumentException("\"" + found + "\" closes nothing that is open; allowed: "
                    + (expected == null ? "no bracket here" : "\"" + expected + "\""));
        }
    }
}
