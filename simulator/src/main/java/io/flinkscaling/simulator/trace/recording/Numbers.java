package io.flinkscaling.simulator.trace.recording;

/** Numbers as people and spreadsheets write them. */
public final class Numbers {

    private Numbers() {}

    /** Returns the number, or NaN if the text is none. Unlike Java, knows no NaN, no hexadecimal and no suffix. */
    public static double parse(String text) {
        if (!text.chars().allMatch(Numbers::occursInNumbers)) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static boolean occursInNumbers(int c) {
        return c >= '0' && c <= '9' || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
    }
}
