package io.flinkscaling.simulator.cli;

import java.math.BigDecimal;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the numbers of options, and says what is wrong with one that people write otherwise. */
final class OptionNumbers {

    private static final Pattern WITH_UNIT = Pattern.compile("([-+]?\\d+(?:\\.\\d+)?)\\s*[A-Za-z%/]+");
    private static final Pattern PERCENTAGE = Pattern.compile("([-+]?\\d{1,20}(?:\\.\\d{1,20})?)\\s*%");
    private static final Pattern WITH_SEPARATORS = Pattern.compile("[-+]?[1-9]\\d{0,2}(?:[,_' ]\\d{3})+(?:\\.\\d+)?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[-+]?\\d+,\\d+");
    private static final Pattern SEPARATOR = Pattern.compile("[,_' ]");

    private OptionNumbers() {}

    /** Lets a command line read its numbers so. */
    static void register(CommandLine commandLine) {
        ITypeConverter<Double> real = text -> real(text, OptionNumbers::adviceOnShares);
        ITypeConverter<Integer> whole = text -> whole(text, Integer::valueOf);
        ITypeConverter<Long> great = text -> whole(text, Long::valueOf);
        commandLine
                .registerConverter(Double.class, real)
                .registerConverter(double.class, real)
                .registerConverter(Integer.class, whole)
                .registerConverter(int.class, whole)
                .registerConverter(Long.class, great)
                .registerConverter(long.class, great);
    }

    private static <T> T whole(String text, Function<String, T> parse) {
        return read(
                text,
                parse,
                "is not a whole number",
                number -> PERCENTAGE.matcher(number).matches() ? "" : advice(number));
    }

    private static <T> T read(String text, Function<String, T> parse, String refusal, UnaryOperator<String> advice) {
        try {
            return parse.apply(text.strip());
        } catch (NumberFormatException e) {
            throw new TypeConversionException("\"" + text + "\" " + refusal + advice.apply(text.strip()));
        }
    }

    /** Reads a number of an option that is in percent, which any other is not. */
    static final class Percent implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            return real(text, OptionNumbers::advice);
        }
    }

    private static double real(String text, UnaryOperator<String> advice) {
        return read(text, Double::valueOf, "is not a number", advice);
    }

    private static String adviceOnShares(String text) {
        Matcher percentage = PERCENTAGE.matcher(text);
        return percentage.matches() ? ": write it as a share, " + share(percentage.group(1)) : advice(text);
    }

    private static String share(String percentage) {
        return new BigDecimal(percentage).movePointLeft(2).stripTrailingZeros().toPlainString();
    }

    private static String advice(String text) {
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
}
