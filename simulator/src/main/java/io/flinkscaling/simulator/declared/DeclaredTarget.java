package io.flinkscaling.simulator.declared;

import io.flinkscaling.scaling.CapacityRange;
import io.flinkscaling.simulator.model.autoscaling.SuspendedState;
import io.flinkscaling.simulator.template.Properties;
import io.flinkscaling.simulator.template.ResolvedTemplate;
import io.flinkscaling.simulator.template.Resource;
import java.util.List;
import java.util.Optional;

/**
 * The {@code AWS::ApplicationAutoScaling::ScalableTarget}.
 *
 * @param properties as the template has them, for errors
 * @param id its logical id
 * @param resourceId {@code ResourceId}, the address of the endpoint
 * @param range {@code MinCapacity} to {@code MaxCapacity}
 * @param schedule what is scheduled
 * @param suspended what is suspended
 */
record DeclaredTarget(
        Properties properties,
        String id,
        String resourceId,
        CapacityRange range,
        DeclaredSchedule schedule,
        SuspendedState suspended) {

    private static final String TYPE = "AWS::ApplicationAutoScaling::ScalableTarget";
    private static final String NAMESPACE = "custom-resource";
    private static final String DIMENSION = "custom-resource:ResourceType:Property";

    /** Reads the one scalable target of a template that is a custom resource; those of AWS's services concern other things. */
    static DeclaredTarget read(ResolvedTemplate template) {
        List<Resource> all = template.resources(TYPE);
        List<Resource> targets = all.size() == 1
                ? all
                : all.stream()
                        .filter(target -> isCustomResource(target.properties()))
                        .toList();
        if (all.isEmpty()) {
            OtherAutoscalers.recognize(template);
        }
        if (targets.size() != 1) {
            throw template.error("has " + targets.size() + " resources of type " + TYPE
                    + (all.isEmpty() ? "" : " with ServiceNamespace " + NAMESPACE) + "; allowed: one");
        }
        Properties target = targets.get(0)
                .properties()
                .only(
                        "MaxCapacity",
                        "MinCapacity",
                        "ResourceId",
                        "RoleARN",
                        "ScalableDimension",
                        "ScheduledActions",
                        "ServiceNamespace",
                        "SuspendedState");
        requireCustomResource(target);
        CapacityRange range = range(target);
        DeclaredSchedule schedule = DeclaredSchedule.read(target, range);
        return new DeclaredTarget(
                target, targets.get(0).id(), target.text("ResourceId").strip(), range, schedule, suspended(target));
    }

    /** Returns the ids of the targets that belong to AWS's services. */
    static List<String> others(ResolvedTemplate template) {
        return template.resources(TYPE).stream()
                .filter(target -> !isCustomResource(target.properties()))
                .map(Resource::id)
                .toList();
    }

    private static boolean isCustomResource(Properties properties) {
        return properties.optionalText("ServiceNamespace").orElse(NAMESPACE).equals(NAMESPACE);
    }

    /**
     * Tells whether a policy scales something of an AWS service.
     *
     * @param others the ids of such targets in the template
     */
    static boolean isOfAnother(Properties policy, List<String> others) {
        Optional<String> target = policy.optionalText("ScalingTargetId");
        return target.isPresent()
                ? others.stream()
                        .anyMatch(other -> List.of("${" + other + "}", "${" + other + ".Id}")
                                .contains(target.get()))
                : !isCustomResource(policy);
    }

    /** Throws unless a policy scales this target. */
    void requireScaledBy(Properties policy) {
        boolean byId = policy.optionalText("ScalingTargetId")
                .filter(List.of("${" + id + "}", "${" + id + ".Id}")::contains)
                .isPresent();
        boolean byResource =
                policy.has("ResourceId") && policy.text("ResourceId").strip().equals(resourceId);
        if (!byId && !byResource) {
            throw policy.error("scales another target than " + id + "; allowed: ScalingTargetId or ResourceId of it");
        }
        if (policy.has("ScalableDimension") && !policy.text("ScalableDimension").equals(DIMENSION)) {
            throw policy.refusal("ScalableDimension", DIMENSION + ", the target's");
        }
    }

    private static void requireCustomResource(Properties target) {
        if (!target.text("ServiceNamespace").equals(NAMESPACE)) {
            throw target.refusal("ServiceNamespace", NAMESPACE + ", by which a Flink application is scaled");
        }
        if (!target.text("ScalableDimension").equals(DIMENSION)) {
            throw target.refusal("ScalableDimension", DIMENSION + ", the only one of custom resources");
        }
    }

    private static CapacityRange range(Properties target) {
        int min = target.whole("MinCapacity");
        int max = target.whole("MaxCapacity");
        if (min < 1) {
            throw target.refusal("MinCapacity", "at least 1");
        }
        if (max < min) {
            throw target.refusal("MaxCapacity", "at least MinCapacity, which is " + min);
        }
        return new CapacityRange(min, max);
    }

    private static SuspendedState suspended(Properties target) {
        return target.optionalChild("SuspendedState")
                .map(state -> state.only(
                        "DynamicScalingInSuspended", "DynamicScalingOutSuspended", "ScheduledScalingSuspended"))
                .map(state -> new SuspendedState(
                        state.flag("DynamicScalingInSuspended", false),
                        state.flag("DynamicScalingOutSuspended", false),
                        state.flag("ScheduledScalingSuspended", false)))
                .orElse(SuspendedState.NONE);
    }
}
