package io.flinkscaling.endpoint;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.flinkscaling.scaling.CapacityUnit;
import io.flinkscaling.scaling.TargetState;

/**
 * The answer to GET and PATCH.
 *
 * <p>Source of names and types: aws/aws-auto-scaling-custom-resource, custom-resource-stack.yaml.
 *
 * @param version never changes: another value unregisters the scalable target together with its policies
 * @param failureReason left out unless the last action failed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ScalableTargetDimension(
        double actualCapacity,
        double desiredCapacity,
        String dimensionName,
        String resourceName,
        String scalableTargetDimensionId,
        String scalingStatus,
        String version,
        String failureReason) {

    /** What the original sample answers, so that its registrations stay valid. */
    private static final String VERSION = "KDAScaling";

    static ScalableTargetDimension of(String id, ScalingConfig config, TargetState state) {
        return new ScalableTargetDimension(
                state.actualCapacity(),
                state.desiredCapacity(),
                StartUp.capacityUnit(config) == CapacityUnit.KPU ? "KPUs" : "Parallelism",
                config.applicationName(),
                id,
                state.scalingStatus().awsName(),
                VERSION,
                state.failureReason().orElse(null));
    }
}
