package io.flinkscaling.simulator.declared;

import io.flinkscaling.scaling.CapacityRange;
import io.flinkscaling.scaling.FunctionVariables;
import io.flinkscaling.scaling.TargetSettings;
import io.flinkscaling.simulator.declared.metric.MetricCatalog;
import io.flinkscaling.simulator.loop.ApplicationFacts;
import io.flinkscaling.simulator.loop.ScalingSetup;
import io.flinkscaling.simulator.loop.ScalingSetup.StepPolicy;
import io.flinkscaling.simulator.model.flink.FlinkLimits;
import io.flinkscaling.simulator.template.ResolvedTemplate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What a template declares under one choice of its parameters.
 *
 * @param template the template
 * @param target the scalable target
 * @param endpoint what is known of the function behind the target's endpoint
 */
record DeclaredSetup(ResolvedTemplate template, DeclaredTarget target, DeclaredEndpoint endpoint) {

    static DeclaredSetup read(ResolvedTemplate template) {
        return new DeclaredSetup(template, DeclaredTarget.read(template), DeclaredEndpoint.read(template));
    }

    /**
     * Returns what is declared of the application.
     *
     * @param throughput what one unit processes, in records per second, if the user says so
     * @param parallelismPerKpu ParallelismPerKPU, if the user says so
     * @param limits the quotas of the account
     */
    ApplicationFacts application(OptionalDouble throughput, OptionalInt parallelismPerKpu, FlinkLimits limits) {
        return DeclaredApplication.read(this, throughput, parallelismPerKpu, limits);
    }

    /**
     * Returns what scales the target.
     *
     * @param name what the setup is to be called
     * @param metrics what it may look at
     * @param notes takes what a user should know of what was read, in sentences
     */
    ScalingSetup scaling(String name, MetricCatalog metrics, Collection<String> notes) {
        DeclaredPolicies policies = DeclaredPolicies.read(template, target, metrics);
        List<String> others = Stream.concat(DeclaredTarget.others(template).stream(), policies.ignored().stream())
                .toList();
        if (!others.isEmpty()) {
            notes.add("Of the template " + String.join(", ", others)
                    + " belong to other services than custom-resource, and are left out.");
        }
        List<StepPolicy> stepPolicies = stepPolicies(policies, metrics, notes);
        if (policies.steps().isEmpty()
                && policies.tracking().isEmpty()
                && target.schedule().actions().isEmpty()) {
            throw template.error("declares nothing that scales; allowed: at least one resource of type "
                    + DeclaredPolicies.TYPE + ", or a scheduled action");
        }
        return new ScalingSetup(
                name,
                endpointSettings(),
                target.range(),
                stepPolicies,
                List.copyOf(policies.tracking().values()),
                target.schedule().actions(),
                target.suspended());
    }

    private List<StepPolicy> stepPolicies(DeclaredPolicies policies, MetricCatalog metrics, Collection<String> notes) {
        List<DeclaredAlarm> alarms = DeclaredAlarm.readAll(
                template, policies.steps().keySet(), policies.tracking().keySet(), metrics);
        List<StepPolicy> result = new ArrayList<>();
        policies.steps().forEach((id, step) -> {
            List<DeclaredAlarm> triggering = alarms.stream()
                    .filter(alarm -> alarm.policies().contains(id))
                    .toList();
            if (triggering.isEmpty()) {
                notes.add("No alarm triggers the step scaling policy " + id + ", so that it never acts: no"
                        + " AWS::CloudWatch::Alarm of the template has it among its AlarmActions.");
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
        CapacityRange needed = target.schedule().union(target.range());
        CapacityRange taken = endpoint.range().orElse(needed);
        if (!taken.contains(needed.min()) || !taken.contains(needed.max())) {
            throw template.error("the scalable target may be given " + needed.min() + " to " + needed.max()
                    + ", but the endpoint's function takes only " + taken.min() + " to " + taken.max()
                    + "; allowed: a range, and schedules, within " + FunctionVariables.MIN_CAPACITY + " and "
                    + FunctionVariables.MAX_CAPACITY);
        }
        try {
            return new TargetSettings(taken, endpoint.unit(), endpoint.parallelismPerKpu());
        } catch (IllegalArgumentException e) {
            throw template.error("the environment of the endpoint's function: " + e.getMessage());
        }
    }
}
