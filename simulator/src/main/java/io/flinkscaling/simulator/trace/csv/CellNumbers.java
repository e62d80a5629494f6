package io.flinkscaling.simulator.trace.csv;

import io.flinkscaling.simulator.trace.recording.Measure;
import io.flinkscaling.simulator.trace.recording.Numbers;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the numbers of a file's cells: plain ones, ones with separators of thousands or a decimal comma, and ones with a
 * unit as Grafana formats them, such as {@code 1.2 K} and {@code 3 min}.
 *
 * <p>Spaces, as the French write them, and apostrophes, as the Swiss do, can only separate thousands. What a comma means must be
 * clear: between groups of three digits it separates thousands, except where cells are
 * separated by semicolons. There it is decimal, and a single group of three is refused.
 */
final class CellNumbers {

    private static final Pattern THOUSANDS = Pattern.compile("[+-]?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");
    private static final Pattern POINT_THOUSANDS = Pattern.compile("[+-]?\\d{1,3}(?:\\.\\d{3})+,\\d+");
    private static final Pattern SPACED_THOUSANDS =
            Pattern.compile("[+-]?\\d{1,3}(?:[ \\u00a0\\u2009\\u202f'\u2019]\\d{3})+(?:[.,]\\d+)?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d+,\\d+");
    private static final Pattern EITHER = Pattern.compile("[+-]?[1-9]\\d{0,2},\\d{3}");
    private static final Pattern WITH_UNIT = Pattern.compile("([+-]?[\\d.,]+(?:[eE][+-]?\\d+)?)[ \\u00a0]?([\\p{L}]+)");

    private static final Map<String, Double> MULTIPLES =
            Map.of("k", 1e3, "mil", 1e6, "m", 1e6, "bil", 1e9, "b", 1e9, "g", 1e9, "tri", 1e12, "t", 1e12);
    private static final Map<String, Double> MILLIS = Map.ofEntries(
            Map.entry("ns", 1e-6),
            Map.entry("µs", 1e-3),
            Map.entry("us", 1e-3),
            Map.entry("ms", 1.0),
            Map.entry("s", 1e3),
            Map.entry("sec", 1e3),
            Map.entry("secs", 1e3),
            Map.entry("min", 60e3),
            Map.entry("mins", 60e3),
            Map.entry("hour", 3.6e6),
            Map.entry("hours", 3.6e6),
            Map.entry("h", 3.6e6),
            Map.entry("day", 86.4e6),
            Map.entry("days", 86.4e6));

    private final boolean commasAreDecimal;
    private boolean hasCommas;
    private boolean hasPoints;
    private boolean hasUnits;

    /**
     * Begins a file.
     *
     * @param separator of its cells
     */
    CellNumbers(char separator) {
        this.commasAreDecimal = separator == ';';
    }

    /** Returns the number of a cell; NaN if it is none, or if it is not clear which. */
    double parse(String text, Measure measure) {
        double plain = Numbers.parse(text);
        if (!Double.isNaN(plain)) {
            hasPoints |= text.indexOf('.') >= 0;
            return plain;
        }
        Matcher unit = WITH_UNIT.matcher(text);
        if (!unit.matches()) {
            return grouped(text);
        }
        Map<String, Double> units = measure == Measure.MILLIS_BEHIND_LATEST ? MILLIS : MULTIPLES;
        Double factor = units.get(unit.group(2).toLowerCase(Locale.ROOT));
        // M is a million, m a thousandth.
        if (factor == null || unit.group(2).equals("m")) {
            return Double.NaN;
        }
        hasUnits = true;
        double number = Numbers.parse(unit.group(1));
        return factor * (Double.isNaN(number) ? grouped(unit.group(1)) : number);
    }

    private double grouped(String text) {
        if (SPACED_THOUSANDS.matcher(text).matches()) {
            hasCommas |= text.indexOf(',') >= 0;
            hasPoints |= text.indexOf('.') >= 0;
            return Numbers.parse(text.replaceAll("[^\\d.,+-]", "").replace(',', '.'));
        }
        if (commasAreDecimal) {
            boolean decimal = DECIMAL_COMMA.matcher(text).matches()
                    && !EITHER.matcher(text).matches();
            if (!decimal && !POINT_THOUSANDS.matcher(text).matches()) {
                return Double.NaN;
            }
            hasCommas = true;
            return Numbers.parse(text.replace(".", "").replace(',', '.'));
        }
        return THOUSANDS.matcher(text).matches() ? Numbers.parse(text.replace(",", "")) : Double.NaN;
    }

    /** Tells whether decimal commas and points were found both, so that one of them means something else. */
    boolean isContradictory() {
        return hasCommas && hasPoints;
    }

    /** Tells whether numbers with units were found, which programs round. */
    boolean hasUnits() {
        return hasUnits;
    }
}
