package io.flinkscaling.simulator.tune;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One parameter as the search sees it.
 *
 * @param key the parameter
 * @param values what is tried, ascending where they are numbers; at least one
 * @param start the index of the default among them
 */
public record Axis(String key, List<String> values, int start) {

    /** Makes an axis of values and the default, which takes its place among them if it is not there. */
    static Axis of(String key, List<String> values, String defaultValue) {
        for (int i = 0; i < values.size(); i++) {
            if (isSame(values.get(i), defaultValue)) {
                return new Axis(key, List.copyOf(values), i);
            }
        }
        List<String> all = new ArrayList<>(values);
        all.add(defaultValue);
        if (all.stream().allMatch(value -> number(value) != null)) {
            all.sort(Comparator.comparing(Axis::number));
        }
        return new Axis(key, List.copyOf(all), all.indexOf(defaultValue));
    }

    private static boolean isSame(String a, String b) {
        BigDecimal x = number(a);
        BigDecimal y = number(b);
        return x != null && y != null ? x.compareTo(y) == 0 : a.equals(b);
    }

    /** Returns the number that a text is; null if it is none. */
    static BigDecimal number(String text) {
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
