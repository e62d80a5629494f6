package io.flinkscaling.simulator.text;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How to write a number that people write otherwise, such as {@code : write it without a unit, as 50}; nothing of what is no number. */
public final class NumberAdvice {

    private static final Pattern WITH_UNIT = Pattern.compile("([-+]?\\d+(?:\\.\\d+)?)\\s*[A-Za-z%/]+");
    private static final Pattern PERCENTAGE = Pattern.compile("([-+]?\\d{1,20}(?:\\.\\d{1,20})?)\\s*%");
    private static final Pattern WITH_SEPARATORS = Pattern.compile("[-+]?[1-9]\\d{0,2}(?:[,_' ]\\d{3})+(?:\\.\\d+)?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[-+]?\\d+,\\d+");
    private static final Pattern SEPARATOR = Pattern.compile("[,_' ]");

    private NumberAdvice() {}

    /** Returns it for a number that may be in percent. */
    public static String of(String text) {
        Matcher withUnit = WITH_UNIT.matcher(text);
        if (withUnit.matches()) {
            return ": write it without a unit, as " + withUnit.group(1);
        }
        if (WITH_SEPARATORS.matcher(text).matches()) {
            return ": write it without separators, as "
                    + SEPARATOR.matcher(text).replaceAll("");
        }
        if (DECIMAL_COMMA.matcher(text).matches()) {
            return ": write it with a point, as " + text.replace(',', '.');
        }
        return "";
    }

    /** Returns it for a share or a factor, of which a percentage is another way to say it. */
    public static String ofShare(String text) {
        Matcher percentage = PERCENTAGE.matcher(text);
        return percentage.matches() ? ": write it as a share, " + share(percentage.group(1)) : of(text);
    }

    /** Returns it for a count, which a percentage cannot mean. */
    public static String ofCount(String text) {
        return PERCENTAGE.matcher(text).matches() ? "" : of(text);
    }

    private static String share(String percentage) {
        return new BigDecimal(percentage).movePointLeft(2).stripTrailingZeros().toPlainString();
    }
}
