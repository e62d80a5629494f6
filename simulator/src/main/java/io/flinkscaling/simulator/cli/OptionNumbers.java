package io.flinkscaling.simulator.cli;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the numbers of options, and says what is wrong with one that people write otherwise. */
final class OptionNumbers {

    private static final Pattern WITH_UNIT = Pattern.compile("([-+]?\\d+(?:\\.\\d+)?)\\s*[A-Za-z%/]+");
    private static final Pattern WITH_SEPARATORS = Pattern.compile("[-+]?\\d{1,3}(?:[,_' ]\\d{3})+(?:\\.\\d+)?");
    private static final Pattern SEPARATOR = Pattern.compile("[,_' ]");

    private OptionNumbers() {}

    /** Lets a command line read its numbers so. */
    static void register(CommandLine commandLine) {
        ITypeConverter<Double> real = text -> read(text, Double::valueOf, "is not a number");
        ITypeConverter<Integer> whole = text -> read(text, Integer::valueOf, "is not a whole number");
        ITypeConverter<Long> great = text -> read(text, Long::valueOf, "is not a whole number");
        commandLine
                .registerConverter(Double.class, real)
                .registerConverter(double.class, real)
                .registerConverter(Integer.class, whole)
                .registerConverter(int.class, whole)
                .registerConverter(Long.class, great)
                .registerConverter(long.class, great);
    }

    private static <T> T read(String text, Function<String, T> parse, String refusal) {
        try {
            return parse.apply(text.strip());
        } catch (NumberFormatException e) {
            throw new TypeConversionException("\"" + text + "\" " + refusal + advice(text.strip()));
        }
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
        return "";
    }
}
