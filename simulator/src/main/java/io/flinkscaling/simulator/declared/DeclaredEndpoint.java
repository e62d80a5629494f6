package io.flinkscaling.simulator.declared;

import io.flinkscaling.scaling.CapacityRange;
import io.flinkscaling.scaling.CapacityUnit;
import io.flinkscaling.scaling.DemandAlarms.AlarmRole;
import io.flinkscaling.scaling.FunctionVariables;
import io.flinkscaling.simulator.loop.ScalingSetup.FollowedThreshold;
import io.flinkscaling.simulator.template.Properties;
import io.flinkscaling.simulator.template.ResolvedTemplate;
import io.flinkscaling.simulator.template.ResourceDeclaration;
import io.flinkscaling.simulator.template.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What the function behind the endpoint is told by its environment.
 *
 * @param unit what one unit of capacity is
 * @param parallelismPerKpu the ParallelismPerKPU that it sets; empty if it leaves it as it is
 * @param range the capacities that it takes; empty if it takes any
 * @param following how thresholds follow the capacity, by the name of the alarm
 * @param recordsPerSecondPerUnit what one unit processes, if the environment says so
 */
record DeclaredEndpoint(
        CapacityUnit unit,
        OptionalInt parallelismPerKpu,
        Optional<CapacityRange> range,
        Map<String, FollowedThreshold> following,
        OptionalDouble recordsPerSecondPerUnit) {

    private static final List<String> FUNCTION_TYPES = List.of("AWS::Serverless::Function", "AWS::Lambda::Function");

    /** An endpoint of which nothing is known: it sets any parallelism, and leaves the thresholds of alarms alone. */
    private static final DeclaredEndpoint UNKNOWN = new DeclaredEndpoint(
            CapacityUnit.PARALLELISM, OptionalInt.empty(), Optional.empty(), Map.of(), OptionalDouble.empty());

    /**
     * Finds the function behind the endpoint by its environment: this project's, or that of the sample
     * karthitect/kda-flink-autoscaling, which re-puts its two alarms with thresholds of capacity times throughput.
     */
    static DeclaredEndpoint read(ResolvedTemplate template) {
        for (String type : FUNCTION_TYPES) {
            for (ResourceDeclaration function : template.declarations(type)) {
                Optional<DeclaredEndpoint> endpoint =
                        environment(template, function).flatMap(DeclaredEndpoint::endpoint);
                if (endpoint.isPresent()) {
                    return endpoint.get();
                }
            }
        }
        return UNKNOWN;
    }

    /** Nothing but the environment is resolved: what else a function has is not the model's business. */
    private static Optional<Properties> environment(ResolvedTemplate template, ResourceDeclaration function) {
        if (function.properties() instanceof Value.Fields fields
                && fields.fields().containsKey("Environment")) {
            Value environment = template.resolve(fields.fields().get("Environment"));
            return Properties.of("resource " + function.id(), environment).optionalChild("Variables");
        }
        return Optional.empty();
    }

    private static Optional<DeclaredEndpoint> endpoint(Properties environment) {
        if (environment.has(FunctionVariables.MAX_CAPACITY)) {
            return Optional.of(ours(environment));
        }
        if (environment.has("CloudWatchAlarmNameOut") && environment.has("MaxThroughputPerKPU")) {
            return Optional.of(samples(environment));
        }
        return Optional.empty();
    }

    private static DeclaredEndpoint ours(Properties environment) {
        Map<String, FollowedThreshold> following = new HashMap<>();
        set(environment, FunctionVariables.SCALE_OUT_ALARM)
                .ifPresent(alarm -> following.put(alarm, new FollowedThreshold(AlarmRole.SCALE_OUT, 1)));
        set(environment, FunctionVariables.SCALE_IN_ALARM)
                .ifPresent(alarm -> following.put(alarm, new FollowedThreshold(AlarmRole.SCALE_IN, 1)));
        return new DeclaredEndpoint(
                set(environment, FunctionVariables.CAPACITY_UNIT).isPresent()
                        ? environment.oneOf(
                                FunctionVariables.CAPACITY_UNIT, List.of(CapacityUnit.values()), DeclaredEndpoint::word)
                        : CapacityUnit.PARALLELISM,
                set(environment, FunctionVariables.PARALLELISM_PER_KPU).isPresent()
                        ? environment.optionalWhole(FunctionVariables.PARALLELISM_PER_KPU)
                        : OptionalInt.empty(),
                Optional.of(range(environment)),
                following,
                OptionalDouble.empty());
    }

    private static DeclaredEndpoint samples(Properties environment) {
        double throughput = environment.number("MaxThroughputPerKPU");
        if (!(throughput > 0)) {
            throw environment.refusal("MaxThroughputPerKPU", "a number greater than 0");
        }
        Map<String, FollowedThreshold> following = new HashMap<>();
        following.put(
                environment.text("CloudWatchAlarmNameOut"), new FollowedThreshold(AlarmRole.SCALE_OUT, throughput));
        following.put(environment.text("CloudWatchAlarmNameIn"), new FollowedThreshold(AlarmRole.SCALE_IN, throughput));
        return new DeclaredEndpoint(
                CapacityUnit.PARALLELISM,
                OptionalInt.empty(),
                Optional.empty(),
                following,
                OptionalDouble.of(throughput));
    }

    private static CapacityRange range(Properties environment) {
        int min = set(environment, FunctionVariables.MIN_CAPACITY).isPresent()
                ? environment.whole(FunctionVariables.MIN_CAPACITY)
                : 1;
        try {
            return new CapacityRange(min, environment.whole(FunctionVariables.MAX_CAPACITY));
        } catch (IllegalArgumentException e) {
            throw environment.errorAt(
                    FunctionVariables.MAX_CAPACITY,
                    FunctionVariables.MIN_CAPACITY + " to " + FunctionVariables.MAX_CAPACITY + ": " + e.getMessage());
        }
    }

    /** An empty variable counts as unset. */
    private static Optional<String> set(Properties environment, String name) {
        return environment.optionalText(name).filter(text -> !text.isBlank());
    }

    private static String word(CapacityUnit unit) {
        return unit.name().toLowerCase(Locale.ROOT);
    }
}
