package io.flinkscaling.simulator.declared.metric;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** An operator of metric math on two numbers. A comparison and a logical operator give 1 for true and 0 for false. */
enum MetricOperator {
    ADD(false, "+"),
    SUBTRACT(false, "-"),
    MULTIPLY(false, "*"),
    DIVIDE(false, "/"),
    POWER(false, "^"),
    LESS(true, "<"),
    LESS_OR_EQUAL(true, "<="),
    GREATER(true, ">"),
    GREATER_OR_EQUAL(true, ">="),
    EQUAL(true, "=="),
    NOT_EQUAL(true, "!="),
    AND(true, "&&", "AND"),
    OR(true, "||", "OR");

    private final boolean logical;
    private final List<String> symbols;

    MetricOperator(boolean logical, String... symbols) {
        this.logical = logical;
        this.symbols = List.of(symbols);
    }

    /** Returns the operator that is written like that; empty if none is. */
    static Optional<MetricOperator> of(String symbol) {
        return Arrays.stream(values())
                .filter(each -> each.symbols.contains(symbol))
                .findFirst();
    }

    /** Tells whether it compares or decides, which metric math does not do with arrays. */
    boolean isLogical() {
        return logical;
    }

    /** Computes it; NaN where the result is not a finite number. One method with a switch, since each alarm computes dozens of them every minute. */
    double apply(double a, double b) {
        return switch (this) {
            case ADD -> finite(a + b);
            case SUBTRACT -> finite(a - b);
            case MULTIPLY -> finite(a * b);
            case DIVIDE -> finite(a / b);
            case POWER -> finite(Math.pow(a, b));
            case LESS -> oneIf(a < b);
            case LESS_OR_EQUAL -> oneIf(a <= b);
            case GREATER -> oneIf(a > b);
            case GREATER_OR_EQUAL -> oneIf(a >= b);
            case EQUAL -> oneIf(a == b);
            case NOT_EQUAL -> oneIf(a != b);
            case AND -> oneIf(a != 0 && b != 0);
            case OR -> oneIf(a != 0 || b != 0);
        };
    }

    /** Tells whether the left operand alone decides, as a false one does for AND; never a missing one, which is NaN. */
    boolean isDecidedBy(double left) {
        return switch (this) {
            case AND -> left == 0;
            case OR -> left != 0 && !Double.isNaN(left);
            default -> false;
        };
    }

    static double finite(double value) {
        return Double.isInfinite(value) ? Double.NaN : value;
    }

    private static double oneIf(boolean isTrue) {
        return isTrue ? 1 : 0;
    }
}
