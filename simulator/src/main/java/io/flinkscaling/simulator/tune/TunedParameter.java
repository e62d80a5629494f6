package io.flinkscaling.simulator.tune;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A parameter of a template that can be tuned.
 *
 * @param key its name in the template
 * @param values what is tried, ascending; none where they depend on the run
 * @param step from one to the next, where they are equally far apart
 * @param isByDefault whether it is tuned unless the user says otherwise
 */
public record TunedParameter(String key, List<String> values, Optional<BigDecimal> step, boolean isByDefault) {

    static TunedParameter range(String key, String low, String high, String step) {
        BigDecimal by = new BigDecimal(step);
        return new TunedParameter(key, steps(new BigDecimal(low), new BigDecimal(high), by), Optional.of(by), true);
    }

    static TunedParameter list(String key, int... values) {
        return new TunedParameter(
                key, IntStream.of(values).mapToObj(Integer::toString).toList(), Optional.empty(), true);
    }

    /** Returns the same, tuned only if the user asks for it. */
    TunedParameter onRequest() {
        return new TunedParameter(key, values, step, false);
    }

    /** Returns low, low + step and so on, and high, as people write them. */
    static List<String> steps(BigDecimal low, BigDecimal high, BigDecimal step) {
        List<String> values = new ArrayList<>();
        for (BigDecimal value = low; value.compareTo(high) < 0; value = value.add(step)) {
            values.add(plain(value));
        }
        values.add(plain(high));
        return List.copyOf(values);
    }

    static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
