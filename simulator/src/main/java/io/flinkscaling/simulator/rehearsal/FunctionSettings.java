package io.flinkscaling.simulator.rehearsal;

import io.flinkscaling.scaling.DemandAlarms.AlarmRole;
import io.flinkscaling.scaling.FunctionVariables;
import io.flinkscaling.scaling.TargetSettings;
import io.flinkscaling.simulator.cloud.LocalCloud;
import io.flinkscaling.simulator.loop.ModelledTarget;
import io.flinkscaling.simulator.loop.ScalingSetup;
import io.flinkscaling.simulator.model.cloudwatch.Alarm;
import io.flinkscaling.simulator.text.InputException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The function's own environment variables, as the template gives them to it. docs/endpoint.md lists them. */
final class FunctionSettings {

    private static final Map<AlarmRole, String> ALARM_KEYS = Map.of(
            AlarmRole.SCALE_OUT, FunctionVariables.SCALE_OUT_ALARM,
            AlarmRole.SCALE_IN, FunctionVariables.SCALE_IN_ALARM);

    private FunctionSettings() {}

    /**
     * Returns the variables for a target.
     *
     * @throws InputException if the target has alarms whose thresholds this project's function would not set
     */
    static Map<String, String> of(String applicationName, ModelledTarget target) {
        requireDemand(target.setup());
        Map<String, String> settings = new TreeMap<>();
        settings.put(FunctionVariables.APPLICATION_NAME, applicationName);
        settings.put(FunctionVariables.REQUEST_PARAMETER, LocalCloud.requestParameter(applicationName));
        TargetSettings endpoint = target.setup().endpoint();
        settings.put(
                FunctionVariables.MIN_CAPACITY,
                Integer.toString(endpoint.range().min()));
        settings.put(
                FunctionVariables.MAX_CAPACITY,
                Integer.toString(endpoint.range().max()));
        settings.put(FunctionVariables.CAPACITY_UNIT, endpoint.unit().name().toLowerCase(Locale.ROOT));
        endpoint.parallelismPerKpu()
                .ifPresent(perKpu -> settings.put(FunctionVariables.PARALLELISM_PER_KPU, Integer.toString(perKpu)));
        target.alarms().demandAlarms().forEach((role, alarm) -> settings.put(ALARM_KEYS.get(role), nameOf(alarm)));
        return settings;
    }

    private static void requireDemand(ScalingSetup setup) {
        for (ScalingSetup.StepPolicy step : setup.stepPolicies()) {
            step.following().filter(following -> following.metricPerUnit() != 1).ifPresent(following -> {
                throw new InputException("policy " + setup.name() + " cannot be rehearsed: the threshold of alarm "
                        + step.alarm().name()
                        + " is not a capacity; allowed: alarms on demand, as in infra/template.yaml");
            });
        }
    }

    private static String nameOf(Alarm alarm) {
        return alarm.definition().name();
    }
}
