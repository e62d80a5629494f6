package io.flinkscaling.simulator.cli;

import io.flinkscaling.simulator.text.NumberAdvice;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the numbers of options, and says what is wrong with one that people write otherwise. */
final class OptionNumbers {

    private OptionNumbers() {}

    /** Lets a command line read its numbers so. */
    static void register(CommandLine commandLine) {
        ITypeConverter<Double> real = text -> real(text, NumberAdvice::ofShare);
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

    /** Reads a number of an option that is in percent, which any other is not. */
    static final class Percent implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            return real(text, NumberAdvice::of);
        }
    }

    private static double real(String text, UnaryOperator<String> advice) {
        return read(text, Double::valueOf, "is not a number", advice);
    }

    private static <T> T whole(String text, Function<String, T> parse) {
        return read(text, parse, "is not a whole number", NumberAdvice::ofCount);
    }

    private static <T> T read(String text, Function<String, T> parse, String refusal, UnaryOperator<String> advice) {
        try {
            return parse.apply(text.strip());
        } catch (NumberFormatException e) {
            throw new TypeConversionException("\"" + text + "\" " + refusal + advice.apply(text.strip()));
        }
    }
}
