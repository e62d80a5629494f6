package io.flinkscaling.simulator.declared;

import io.flinkscaling.policy.StepScalingPolicy;
import io.flinkscaling.scaling.CapacityRange;
import io.flinkscaling.scaling.TargetSettings;
import io.flinkscaling.simulator.declared.metric.MetricDimensions;
import io.flinkscaling.simulator.loop.ScalingSetup;
import io.flinkscaling.simulator.loop.ScalingSetup.StepPolicy;
import io.flinkscaling.simulator.loop.ScalingSetup.TrackingPolicy;
import io.flinkscaling.simulator.template.Properties;
import io.flinkscaling.simulator.template.ResolvedTemplate;
import io.flinkscaling.simulator.template.Resource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes of a template what is replayed. */
final class SetupReader {

    private static final String POLICY_TYPE = "AWS::ApplicationAutoScaling::ScalingPolicy";

    private final ResolvedTemplate template;
    private final DeclaredTarget target;
    private final DeclaredEndpoint endpoint;
    private final MetricDimensions dimensions = new MetricDimensions();
    private final Map<String, DeclaredStep> steps = new LinkedHashMap<>();
    private final Map<String, TrackingPolicy> tracking = new LinkedHashMap<>();

    /** A step scaling policy, with its properties for errors. */
    private record DeclaredStep(StepScalingPolicy policy, Properties properties) {}

    private SetupReader(ResolvedTemplate template, DeclaredEndpoint endpoint) {
        this.template = template;
        this.target = DeclaredTarget.read(template);
        this.endpoint = endpoint;
    }

    /**
     * Reads a setup.
     *
     * @param name what it is to be called
     */
    static ScalingSetup read(String name, ResolvedTemplate template, DeclaredEndpoint endpoint) {
        return new SetupReader(template, endpoint).read(name);
    }

    private ScalingSetup read(String name) {
        template.resources(POLICY_TYPE).forEach(this::readPolicy);
        List<StepPolicy> stepPolicies = stepPolicies();
        if (stepPolicies.isEmpty()
                && tracking.isEmpty()
                && target.scheduledActions().isEmpty()) {
            throw template.error("declares nothing that scales; allowed: at least one resource of type " + POLICY_TYPE
                    + ", or a scheduled action");
        }
        return new ScalingSetup(
                name,
                endpointSettings(),
                target.range(),
                stepPolicies,
                List.copyOf(tracking.values()),
                target.scheduledActions(),
                target.suspended());
    }

    private void readPolicy(Resource resource) {
        Properties policy = resource.properties()
                .only(
                        "PolicyName",
                        "PolicyType",
                        "ResourceId",
                        "ScalableDimension",
                        "ScalingTargetId",
                        "ServiceNamespace",
                        StepPolicyReader.CONFIGURATION,
                        TrackingPolicyReader.CONFIGURATION);
        target.requireScaledBy(policy);
        String name = policy.text("PolicyName");
        switch (policy.text("PolicyType")) {
            case "StepScaling" ->
                steps.put(resource.id(), new DeclaredStep(StepPolicyReader.read(name, policy), policy));
            case "TargetTrackingScaling" ->
                tracking.put(resource.id(), TrackingPolicyReader.read(name, policy, dimensions));
            default -> throw policy.refusal("PolicyType", "StepScaling, TargetTrackingScaling");
        }
    }

    private List<StepPolicy> stepPolicies() {
        List<DeclaredAlarm> alarms = DeclaredAlarm.readAll(template, steps.keySet(), tracking.keySet(), dimensions);
        List<StepPolicy> result = new ArrayList<>();
        steps.forEach((id, step) -> {
            List<DeclaredAlarm> triggering = alarms.stream()
                    .filter(alarm -> alarm.policies().contains(id))
                    .toList();
            if (triggering.isEmpty()) {
                throw step.properties()
                        .error(
                                "no alarm triggers this step scaling policy; allowed: at least one AWS::CloudWatch::Alarm with it among its AlarmActions");
            }
            triggering.forEach(alarm -> result.add(new StepPolicy(
                    step.policy(),
                    alarm.definition(),
                    alarm.metric(),
                    Optional.ofNullable(
                            endpoint.following().get(alarm.definition().name())))));
        });
        return result;
    }

    private TargetSettings endpointSettings() {
        CapacityRange needed = ScheduledRanges.union(target.range(), target.scheduledActions());
        CapacityRange taken = endpoint.range().orElse(needed);
        if (!taken.contains(needed.min()) || !taken.contains(needed.max())) {
            throw template.error("the scalable target may be given " + needed.min() + " to " + needed.max()
                    + ", but the endpoint's function takes only " + taken.min() + " to " + taken.max()
                    + "; allowed: a range, and schedules, within SCALING_MIN_CAPACITY and SCALING_MAX_CAPACITY");
        }
        try {
            return new TargetSettings(taken, endpoint.unit(), endpoint.parallelismPerKpu(), endpoint.scaleInMargin());
        } catch (IllegalArgumentException e) {
            throw template.error("the environment of the endpoint's function: " + e.getMessage());
        }
    }
}
