package io.flinkscaling.simulator.cli;

import io.flinkscaling.scaling.CapacityRange;
import io.flinkscaling.simulator.baseline.SamplePolicies;
import io.flinkscaling.simulator.declared.PolicyCatalog;
import io.flinkscaling.simulator.loop.ApplicationFacts;
import io.flinkscaling.simulator.template.ParameterDeclaration;
import io.flinkscaling.simulator.template.Template;
import io.flinkscaling.simulator.text.InputException;
import io.flinkscaling.simulator.trace.Trace;
import io.flinkscaling.simulator.tune.Workbench;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One policy of a template, which has been read once, under one set of parameters after the other.
 *
 * @param template the template
 * @param catalog its policies
 * @param given values of parameters that the user has given
 * @param policy the name of the policy
 * @param model what it is replayed on
 * @param trace the whole trace
 */
record TemplateBench(
        Template template,
        PolicyCatalog catalog,
        Map<String, String> given,
        String policy,
        ModelOptions model,
        Trace trace)
        implements Workbench {

    private static final String SELECTOR = "ScalingPolicy";

    /**
     * Makes one for a policy.
     *
     * @param policies what the user names; at most one
     */
    static TemplateBench of(
            Template template,
            PolicyCatalog catalog,
            List<String> policies,
            ModelOptions model,
            Trace trace,
            Map<String, String> given) {
        List<String> declared = catalog.declaredNames();
        String policy = policies.isEmpty() ? declared.get(0) : policies.get(0);
        if (SamplePolicies.isOne(policy)) {
            throw new InputException("policy \"" + policy + "\" has no parameters; allowed: a policy of the template: "
                    + String.join(", ", declared));
        }
        return new TemplateBench(template, catalog, given, policy, model, trace);
    }

    @Override
    public Prepared prepare(Map<String, String> parameters) {
        PolicyCatalog varied = catalog(parameters);
        ApplicationFacts application = model.application(varied);
        return new Prepared(
                varied.setup(policy, application),
                model.settings(trace, application),
                part -> model.initialParallelism(part, application));
    }

    /** Returns the parameters that have a value, by name, with those that the user has given. */
    Map<String, String> parameters() {
        PolicyCatalog today = catalog(Map.of());
        Map<String, String> values = new LinkedHashMap<>();
        today.parameters()
                .keySet()
                .forEach(key -> values.put(key, today.value(key).orElseThrow()));
        return values;
    }

    /** Returns the value of the parameter that chooses the policy, by its name; empty if there is none, or it is the default. */
    Map<String, String> choice() {
        ParameterDeclaration selector = template.parameters().get(SELECTOR);
        if (selector == null) {
            return Map.of();
        }
        return selector.allowedValues().stream()
                .filter(choice -> !selector.defaultValue().equals(Optional.of(choice)))
                .filter(choice ->
                        catalog.under(Map.of(SELECTOR, choice)).declaredNames().contains(policy))
                .findFirst()
                .map(choice -> Map.of(SELECTOR, choice))
                .orElse(Map.of());
    }

    /** Returns the parallelisms that the policy may set. */
    CapacityRange parallelismRange() {
        ApplicationFacts application = model.application(catalog(Map.of()));
        CapacityRange range = application.parallelisms();
        int greatest = model.settings(trace, application).limits().greatestParallelism(application.parallelismPerKpu());
        return new CapacityRange(Math.min(greatest, range.min()), Math.min(greatest, range.max()));
    }

    private PolicyCatalog catalog(Map<String, String> parameters) {
        Map<String, String> all = new LinkedHashMap<>(given);
        all.putAll(parameters);
        return catalog.under(all);
    }
}
