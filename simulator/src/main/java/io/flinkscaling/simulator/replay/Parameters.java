package io.flinkscaling.simulator.replay;

import io.flinkscaling.policy.CapacityRange;
import io.flinkscaling.simulator.InputException;
import io.flinkscaling.simulator.model.flink.FlinkLimits;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Values of the policies' parameters: the defaults, and what the user set otherwise. */
public final class Parameters {

    private final Map<Parameter, Double> values = new EnumMap<>(Parameter.class);

    /**
     * Makes the values of a replay.
     *
     * @param overrides values by the names of the template
     * @throws InputException if a name is unknown or a value is not allowed
     */
    public Parameters(Map<String, String> overrides) {
        for (Parameter parameter : Parameter.values()) {
            values.put(parameter, parameter.defaultValue());
        }
        overrides.forEach((name, text) -> {
            Parameter parameter = Parameter.named(name);
            values.put(parameter, parameter.parse(text));
        });
        if (whole(Parameter.MAX_CAPACITY) < whole(Parameter.MIN_CAPACITY)) {
            throw new InputException("parameter MaxCapacity is \"" + whole(Parameter.MAX_CAPACITY)
                    + "\"; allowed: at least MinCapacity, which is " + whole(Parameter.MIN_CAPACITY));
        }
        int greatest = FlinkLimits.DEFAULT.greatestParallelism(parallelismPerKpu());
        if (whole(Parameter.MAX_CAPACITY) > greatest) {
            throw new InputException("parameter MaxCapacity is \"" + whole(Parameter.MAX_CAPACITY)
                    + "\"; allowed: up to " + greatest + ", the quota of KPUs at ParallelismPerKPU="
                    + parallelismPerKpu());
        }
    }

    double number(Parameter parameter) {
        return values.get(parameter);
    }

    int whole(Parameter parameter) {
        return (int) number(parameter);
    }

    Duration seconds(Parameter parameter) {
        return Duration.ofSeconds(whole(parameter));
    }

    /** Returns the parallelism per KPU. */
    public int parallelismPerKpu() {
        return whole(Parameter.PARALLELISM_PER_KPU);
    }

    /** Returns the time within which a lag should be worked off, in seconds; 0 if the lag is ignored. */
    public int catchUpSeconds() {
        return whole(Parameter.CATCH_UP_SECONDS);
    }

    /** Returns how many records a second one unit of capacity processes. */
    public double recordsPerSecondPerUnit() {
        return number(Parameter.RECORDS_PER_SECOND_PER_UNIT);
    }

    /** Returns the capacity that a rate of arrival needs, with headroom and a fraction. */
    public double neededCapacity(double recordsPerSecond) {
        return recordsPerSecond / (recordsPerSecondPerUnit() * number(Parameter.HEADROOM));
    }

    /** Returns the capacities that the policies may set. */
    public CapacityRange range() {
        return new CapacityRange(whole(Parameter.MIN_CAPACITY), whole(Parameter.MAX_CAPACITY));
    }

    /** Returns all values as text, by the names of the template. */
    public Map<String, String> asText() {
        Map<String, String> text = new LinkedHashMap<>();
        values.forEach((parameter, value) -> text.put(parameter.templateName(), Parameter.shortest(value)));
        return text;
    }
}
