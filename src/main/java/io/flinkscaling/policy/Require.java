package io.flinkscaling.policy;

import java.time.Duration;

/** Checks of constructor arguments; each message names the field, its value and what is allowed. */
public final class Require {

    private Require() {}

    static int atLeast(String field, int value, int minimum) {
        if (value < minimum) {
            throw new IllegalArgumentException(field + " is " + value + "; allowed: at least " + minimum);
        }
        return value;
    }

    static double positive(String field, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(field + " is " + value + "; allowed: a finite number greater than 0");
        }
        return value;
    }

    static double between(String field, double value, double above, double upTo) {
        if (!(value > above && value <= upTo)) {
            throw new IllegalArgumentException(
                    field + " is " + value + "; allowed: greater than " + above + " and at most " + upTo);
        }
        return value;
    }

    static Duration notNegative(String field, Duration value) {
        if (value.isNegative()) {
            throw new IllegalArgumentException(field + " is " + value + "; allowed: zero or longer");
        }
        return value;
    }

    static String notBlank(String field, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(field + " is empty; allowed: a name of at least one character");
        }
        return value;
    }
}
