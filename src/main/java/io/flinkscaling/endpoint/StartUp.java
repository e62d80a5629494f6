package io.flinkscaling.endpoint;

import io.flinkscaling.aws.CallBudget;
import io.flinkscaling.scaling.CapacityRange;
import io.flinkscaling.scaling.CapacityUnit;
import io.flinkscaling.scaling.DemandAlarms;
import io.flinkscaling.scaling.FlinkApplication;
import io.flinkscaling.scaling.FunctionVariables;
import io.flinkscaling.scaling.RequestStore;
import io.flinkscaling.scaling.ScalableTarget;
import io.flinkscaling.scaling.TargetListener;
import io.flinkscaling.scaling.TargetSettings;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Builds the scalable target from the configuration before the first request; a bad value fails the start. */
@Singleton
class StartUp {

    /** Source: SSM API reference, PutParameter, Name: no ARN, and no name that begins with aws or ssm. */
    private static final Pattern PARAMETER =
            Pattern.compile("(?!/?(?i:aws|ssm))(?:[A-Za-z0-9_.-]+|(?:/[A-Za-z0-9_.-]+)+)");

    private static final int DEFAULT_MIN_CAPACITY = 1;
    private static final int DEFAULT_UPDATE_WARNING_MINUTES = 30;
    private static final int MINUTES_A_DAY = 24 * 60;

    private static final Map<String, String> KEYS = Map.of(
            "min", FunctionVariables.MIN_CAPACITY,
            "max", FunctionVariables.MAX_CAPACITY,
            "parallelismPerKpu", FunctionVariables.PARALLELISM_PER_KPU);

    private static final Pattern FIELD = Pattern.compile("\\b(" + String.join("|", KEYS.keySet()) + ")\\b");

    @Produces
    @Singleton
    CallBudget callBudget() {
        return new CallBudget(System::nanoTime);
    }

    @Produces
    @Singleton
    @Startup
    ScalableTarget scalableTarget(
            ScalingConfig config,
            FlinkApplication application,
            DemandAlarms alarms,
            RequestStore store,
            TargetListener listener) {
        return new ScalableTarget(settings(config), application, alarms, store, listener);
    }

    /** Returns the settings that a configuration makes, or throws with a sentence that names the key. */
    static TargetSettings settings(ScalingConfig config) {
        requireMatch(
                FunctionVariables.APPLICATION_NAME,
                config.applicationName(),
                ScalableTargetDimensionsResource.ID,
                "1 to 128 of the characters A-Z a-z 0-9 _ . -");
        requireMatch(
                FunctionVariables.REQUEST_PARAMETER,
                config.requestParameter(),
                PARAMETER,
                "a name of A-Z a-z 0-9 _ . -, or several after a / each, not beginning with aws or ssm");
        updateWarning(config);
        config.scaleInAlarm()
                .filter(name -> config.scaleOutAlarm().equals(Optional.of(name)))
                .ifPresent(name -> {
                    throw new IllegalArgumentException(FunctionVariables.SCALE_IN_ALARM + " is \"" + name
                            + "\"; allowed: another alarm than " + FunctionVariables.SCALE_OUT_ALARM);
                });
        try {
            return new TargetSettings(
                    new CapacityRange(config.minCapacity().orElse(DEFAULT_MIN_CAPACITY), config.maxCapacity()),
                    capacityUnit(config),
                    config.parallelismPerKpu());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(byKeys(e.getMessage()));
        }
    }

    static CapacityUnit capacityUnit(ScalingConfig config) {
        return config.capacityUnit().orElse(CapacityUnit.PARALLELISM);
    }

    /** Returns how long an update may take before it is warned of, or throws with a sentence that names the key. */
    static Duration updateWarning(ScalingConfig config) {
        int minutes = config.updateWarningMinutes().orElse(DEFAULT_UPDATE_WARNING_MINUTES);
        if (minutes < 1 || minutes > MINUTES_A_DAY) {
            throw new IllegalArgumentException(FunctionVariables.UPDATE_WARNING_MINUTES + " is " + minutes
                    + "; allowed: a whole number from 1 to " + MINUTES_A_DAY);
        }
        return Duration.ofMinutes(minutes);
    }

    private static void requireMatch(String key, String value, Pattern pattern, String allowed) {
        if (!pattern.matcher(value).matches()) {
            throw new IllegalArgumentException(key + " is \"" + value + "\"; allowed: " + allowed);
        }
    }

    /** The settings name their own fields, which an operator does not know. */
    private static String byKeys(String message) {
        return FIELD.matcher(message).replaceAll(field -> KEYS.get(field.group()));
    }
}
