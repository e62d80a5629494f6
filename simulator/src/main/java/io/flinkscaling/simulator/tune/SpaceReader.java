package io.flinkscaling.simulator.tune;

import io.flinkscaling.simulator.text.InputException;
import io.flinkscaling.simulator.text.Suggestion;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes a search space of what a template declares and a user wants varied and held. */
public final class SpaceReader {

    private static final int MOST_VALUES = 200;
    private static final BigDecimal STEPS_OF_A_RANGE = BigDecimal.TEN;

    /** What the template plans with; replays take it for what a unit really processes. */
    private static final String THROUGHPUT = "RecordsPerSecondPerUnit";

    private final Map<String, String> declared;
    private final Set<String> held;
    private final Workbench workbench;

    /**
     * Makes a reader.
     *
     * @param declared the parameters of the template that have a value, by name
     * @param held those that the user wants to keep as they are
     */
    public SpaceReader(Map<String, String> declared, Set<String> held, Workbench workbench) {
        this.declared = declared;
        this.held = held;
        this.workbench = workbench;
    }

    /**
     * Returns the space.
     *
     * @param vary what the user wants varied: {@code Key}, {@code Key=low..high} or {@code Key=a,b,c}
     * @param downtimeSeconds which the lag allowance follows
     * @throws InputException if a parameter or a value cannot be used, or nothing is left to vary
     */
    public SearchSpace read(List<String> vary, long downtimeSeconds) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (TunedParameter parameter : TunedParameters.all()) {
            if (parameter.isByDefault() && declared.containsKey(parameter.key()) && !held.contains(parameter.key())) {
                values.put(parameter.key(), valuesOf(parameter, downtimeSeconds));
            }
        }
        List<String> named = new ArrayList<>();
        for (String option : vary) {
            int equals = option.indexOf('=');
            String key = equals < 0 ? option : option.substring(0, equals);
            requireUsable(key, named);
            named.add(key);
            values.put(key, equals < 0 ? known(key, downtimeSeconds) : given(key, option.substring(equals + 1)));
        }
        if (values.isEmpty()) {
            throw new InputException(
                    "nothing is left to vary; allowed: fewer --hold, --vary with another parameter, or a template that"
                            + " declares parameters");
        }
        List<Axis> axes = new ArrayList<>();
        values.forEach((key, each) -> axes.add(Axis.of(key, each, declared.get(key))));
        Map<String, String> others = new HashMap<>(declared);
        others.keySet().removeAll(values.keySet());
        SearchSpace space = new SearchSpace(List.copyOf(axes), Map.copyOf(others));
        UpperBound.all().forEach(each -> requireRoom(space, each.key(), each.bound()));
        return space;
    }

    /** Throws if whatever is tried of a parameter is above whatever is tried of its bound. */
    private static void requireRoom(SearchSpace space, String key, String bound) {
        List<BigDecimal> values = space.numbers(key);
        List<BigDecimal> bounds = space.numbers(bound);
        boolean isVaried = !space.held().containsKey(key) || !space.held().containsKey(bound);
        if (isVaried
                && !values.isEmpty()
                && !bounds.isEmpty()
                && Collections.min(values).compareTo(Collections.max(bounds)) > 0) {
            throw new InputException("nothing is left to try: " + key + " is at least "
                    + Collections.min(values).toPlainString() + " and must not be above " + bound
                    + ", which is at most "
                    + Collections.max(bounds).toPlainString() + "; allowed: other values of --vary and --hold");
        }
    }

    private void requireUsable(String key, List<String> named) {
        if (!declared.containsKey(key)) {
            throw new InputException("option --vary names \"" + key + "\", which is no parameter of the template with a"
                    + " value; allowed: " + String.join(", ", declared.keySet())
                    + Suggestion.of(key, declared.keySet()));
        }
        if (held.contains(key)) {
            throw new InputException("options --vary and --hold both name " + key + "; allowed: one of them");
        }
        if (key.equals(THROUGHPUT)) {
            throw new InputException("option --vary names " + key
                    + ", which is measured and not tuned: what a unit processes does not follow it; allowed: --parameter "
                    + key + "=N");
        }
        if (named.contains(key)) {
            throw new InputException("option --vary names " + key + " twice; allowed: once");
        }
    }

    private static List<String> known(String key, long downtimeSeconds) {
        return TunedParameters.of(key)
                .map(parameter -> valuesOf(parameter, downtimeSeconds))
                .orElseThrow(() -> new InputException("option --vary has no values for " + key + "; allowed: --vary "
                        + key + "=low..high or --vary " + key + "=a,b,c"));
    }

    private static List<String> valuesOf(TunedParameter parameter, long downtimeSeconds) {
        if (!parameter.key().equals(TunedParameters.LAG_ALLOWANCE)) {
            return parameter.values();
        }
        return TunedParameters.ALLOWANCES_PER_DOWNTIME.stream()
                .map(factor -> new BigDecimal(factor).multiply(BigDecimal.valueOf(downtimeSeconds)))
                .map(seconds -> TunedParameter.plain(seconds.setScale(0, RoundingMode.CEILING)))
                .distinct()
                .toList();
    }

    private List<String> given(String key, String text) {
        List<String> values = text.contains("..") ? range(key, text) : list(text);
        if (values.isEmpty() || values.size() > MOST_VALUES) {
            throw refusal(key, text);
        }
        values.forEach(value -> workbench.prepare(Map.of(key, value)));
        return values;
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(",", -1)).map(String::strip).distinct().toList();
    }

    private static List<String> range(String key, String text) {
        int dots = text.indexOf("..");
        BigDecimal low = Axis.number(text.substring(0, dots));
        BigDecimal high = Axis.number(text.substring(dots + 2));
        if (low == null || high == null || low.compareTo(high) >= 0) {
            throw refusal(key, text);
        }
        Optional<TunedParameter> known =
                TunedParameters.of(key).filter(parameter -> !parameter.values().isEmpty());
        if (known.isPresent() && known.get().step().isEmpty()) {
            return between(low, high, known.get().values());
        }
        boolean isWhole = known.isEmpty() && isWhole(low) && isWhole(high);
        BigDecimal step = known.flatMap(TunedParameter::step)
                .orElse(high.subtract(low).divide(STEPS_OF_A_RANGE, MathContext.DECIMAL64));
        if (high.subtract(low).compareTo(step.multiply(BigDecimal.valueOf(MOST_VALUES))) > 0) {
            throw refusal(key, text);
        }
        return TunedParameter.steps(low, high, step).stream()
                .map(value -> isWhole ? rounded(value) : value)
                .distinct()
                .toList();
    }

    /** Returns both ends, and what lies between them of the values that are tried anyway. */
    private static List<String> between(BigDecimal low, BigDecimal high, List<String> known) {
        List<String> values = new ArrayList<>(List.of(TunedParameter.plain(low)));
        known.stream()
                .filter(value -> Axis.number(value).compareTo(low) > 0
                        && Axis.number(value).compareTo(high) < 0)
                .forEach(values::add);
        values.add(TunedParameter.plain(high));
        return values;
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    private static String rounded(String value) {
        return TunedParameter.plain(new BigDecimal(value).setScale(0, RoundingMode.HALF_UP));
    }

    private static InputException refusal(String key, String text) {
        return new InputException("option --vary is \"" + key + "=" + text + "\"; allowed: --vary " + key
                + "=low..high, two numbers of which the first is less, or --vary " + key + "=a,b,c, up to "
                + MOST_VALUES + " values");
    }
}
