package io.flinkscaling.simulator.text;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Numbers as files have them: no exponent, no trailing zero, no locale. They are those of {@code new
 * BigDecimal(value).setScale(decimals, HALF_EVEN)}, an order of magnitude faster.
 */
public final class PlainNumber {

    private static final long[] POWERS_OF_TEN = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};

    /** Below it a product is off by at most 2⁻¹⁴, far less than {@link #NEAR_TIE}. */
    private static final double GREATEST_SCALED = 1e12;

    private static final double NEAR_TIE = 1e-3;

    private PlainNumber() {}

    /** Returns a number with at most that many decimals, 6 or less; the empty string for NaN. */
    public static String format(double value, int decimals) {
        if (Double.isNaN(value)) {
            return "";
        }
        double magnitude = Math.abs(value);
        double scaled = magnitude * POWERS_OF_TEN[decimals];
        double aboveTie = scaled - Math.floor(scaled) - 0.5;
        if (scaled >= GREATEST_SCALED || Math.abs(aboveTie) < NEAR_TIE) {
            return exact(value, decimals);
        }
        long units = (long) scaled + (aboveTie > 0 ? 1 : 0);
        return join(value < 0 && units > 0, units, decimals);
    }

    private static String join(boolean negative, long units, int decimals) {
        long whole = units / POWERS_OF_TEN[decimals];
        long fraction = units % POWERS_OF_TEN[decimals];
        if (fraction == 0) {
            return negative ? Long.toString(-whole) : Long.toString(whole);
        }
        int digits = decimals;
        while (fraction % 10 == 0) {
            fraction /= 10;
            digits--;
        }
        StringBuilder text = new StringBuilder(24);
        if (negative) {
            text.append('-');
        }
        text.append(whole).append('.');
        for (int digit = digits - 1; digit > 0 && fraction < POWERS_OF_TEN[digit]; digit--) {
            text.append('0');
        }
        return text.append(fraction).toString();
    }

    private static String exact(double value, int decimals) {
        BigDecimal rounded =
                new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return rounded.toPlainString();
    }
}
