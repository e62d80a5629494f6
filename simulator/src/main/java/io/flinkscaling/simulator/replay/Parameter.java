package io.flinkscaling.simulator.replay;

import io.flinkscaling.simulator.InputException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The parameters of the policies, by the names that the CloudFormation template gives them. */
public enum Parameter {
    /** Least capacity. */
    MIN_CAPACITY("MinCapacity", 1, 1, 256, true),
    /** Greatest capacity. */
    MAX_CAPACITY("MaxCapacity", 32, 1, 256, true),
    /** {@code ParallelismPerKPU} of the application. */
    PARALLELISM_PER_KPU("ParallelismPerKPU", 1, 1, 8, true),
    /** Records per second that one unit of capacity processes. */
    RECORDS_PER_SECOND_PER_UNIT("RecordsPerSecondPerUnit", 1000, 1e-3, 1e9, false),
    /** The share of that throughput that demand counts on. */
    HEADROOM("Headroom", 0.8, 0.01, 1, false),
    /** Seconds within which a lag should be worked off; 0 to ignore the lag. */
    CATCH_UP_SECONDS("CatchUpSeconds", 300, 0, 86_400, true),
    /** Minutes that demand must stay below the threshold before a scale-in. */
    SCALE_IN_MINUTES("ScaleInMinutes", 60, 1, 1440, true),
    /** Distance of the scale-in threshold from the next lower capacity, as a share of it. */
    SCALE_IN_MARGIN("ScaleInMargin", 0.1, 0, 0.9, false),
    /** Seconds that a scale-out holds others back. */
    SCALE_OUT_COOLDOWN_SECONDS("ScaleOutCooldownSeconds", 120, 0, 86_400, true),
    /** Seconds that a scale-in holds others back. */
    SCALE_IN_COOLDOWN_SECONDS("ScaleInCooldownSeconds", 1_800, 0, 86_400, true),
    /** Target of lag tracking, in milliseconds. */
    LAG_TARGET_MILLIS("LagTargetMillis", 60_000, 1, 86_400_000, true),
    /** Target of utilization tracking, in per cent of the units' throughput. */
    UTILIZATION_TARGET("UtilizationTarget", 80, 1, 100, false);

    private final String templateName;
    private final double defaultValue;
    private final double least;
    private final double greatest;
    private final boolean whole;

    Parameter(String templateName, double defaultValue, double least, double greatest, boolean whole) {
        this.templateName = templateName;
        this.defaultValue = defaultValue;
        this.least = least;
        this.greatest = greatest;
        this.whole = whole;
    }

    /** Returns the name in the template, such as {@code MinCapacity}. */
    public String templateName() {
        return templateName;
    }

    double defaultValue() {
        return defaultValue;
    }

    /** Returns the parameter of a name, or throws an {@link InputException} that lists the names. */
    static Parameter named(String name) {
        return Arrays.stream(values())
                .filter(parameter -> parameter.templateName.equals(name))
                .findFirst()
                .orElseThrow(() -> new InputException("parameter \"" + name + "\" is unknown; allowed: "
                        + Arrays.stream(values()).map(Parameter::templateName).collect(Collectors.joining(", "))));
    }

    /** Returns the number that a text gives for this parameter, or throws an {@link InputException}. */
    double parse(String text) {
        double value = number(text);
        if (!(value >= least && value <= greatest) || whole && value != Math.rint(value)) {
            throw new InputException("parameter " + templateName + " is \"" + text + "\"; allowed: "
                    + (whole ? "a whole number" : "a number") + " from " + shortest(least) + " to "
                    + shortest(greatest));
        }
        return value;
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    static String shortest(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
