package io.flinkscaling.simulator.declared;

import io.flinkscaling.simulator.baseline.SamplePolicies;
import io.flinkscaling.simulator.declared.metric.MappedMetric;
import io.flinkscaling.simulator.declared.metric.MetricCatalog;
import io.flinkscaling.simulator.loop.ApplicationFacts;
import io.flinkscaling.simulator.loop.ScalingSetup;
import io.flinkscaling.simulator.model.flink.FlinkLimits;
import io.flinkscaling.simulator.template.ParameterDeclaration;
import io.flinkscaling.simulator.template.ResolvedTemplate;
import io.flinkscaling.simulator.template.Template;
import io.flinkscaling.simulator.text.InputException;
import io.flinkscaling.simulator.text.Suggestion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/**
 * The policies that can be replayed, by name: what a template declares, and the original sample's for comparison.
 *
 * <p>A template with a parameter {@code ScalingPolicy} declares one for each value that this takes: {@code Step} is called
 * {@code step}, {@code LagTracking} {@code lag-tracking}. Any other template declares one, called like its file.
 */
public final class PolicyCatalog {

    private static final String SELECTOR = "ScalingPolicy";
    private static final String CHOICE = "[A-Za-z0-9_-]{1,100}";

    private final Template template;
    private final Map<String, String> overrides;
    private final ResolvedTemplate resolved;
    private final List<MappedMetric> metrics;
    private final Set<String> unusedMetrics = new LinkedHashSet<>();
    private final List<String> declared;
    private final Set<String> notes = new LinkedHashSet<>();
    private final Map<String, Function<ApplicationFacts, ScalingSetup>> setups = new LinkedHashMap<>();

    /**
     * Makes the catalog of a template.
     *
     * @param overrides values of the template's parameters
     * @throws InputException if a name is unknown or a value is not allowed
     */
    public PolicyCatalog(Template template, Map<String, String> overrides) {
        this(template, overrides, List.of());
    }

    /**
     * Makes the catalog of a template.
     *
     * @param overrides values of the template's parameters
     * @param metrics what the user computes for the template's policies to look at
     * @throws InputException if a name is unknown or a value is not allowed
     */
    public PolicyCatalog(Template template, Map<String, String> overrides, List<MappedMetric> metrics) {
        this.template = template;
        this.overrides = overrides;
        this.metrics = metrics;
        notes.addAll(template.notes());
        metrics.forEach(metric -> unusedMetrics.add(metric.fullName()));
        this.resolved = new ResolvedTemplate(template, overrides);
        List<String> choices = choices();
        choices.forEach(choice ->
                setups.put(nameOf(choice), application -> scaling(nameOf(choice), choosing(choice), application)));
        if (choices.isEmpty()) {
            String name = Path.of(template.name()).getFileName().toString().replaceFirst("(?<=.)\\.[^.]*$", "");
            setups.put(name, application -> scaling(name, resolved, application));
        }
        this.declared = List.copyOf(setups.keySet());
        setups.putIfAbsent(SamplePolicies.STEP, SamplePolicies::step);
        setups.putIfAbsent(SamplePolicies.LAG_TRACKING, SamplePolicies::lagTracking);
    }

    /**
     * Returns the catalog of the same template and metrics under other parameters.
     *
     * @param parameters values of the template's parameters
     * @throws InputException if a name is unknown or a value is not allowed
     */
    public PolicyCatalog under(Map<String, String> parameters) {
        return new PolicyCatalog(template, parameters, metrics);
    }

    /** Returns the template, as the user named it. */
    public String templateName() {
        return template.name();
    }

    /** Returns the names of all policies, in the order to be shown. */
    public List<String> names() {
        return List.copyOf(setups.keySet());
    }

    /** Returns the names of the policies that the template declares. */
    public List<String> declaredNames() {
        return declared;
    }

    /**
     * Returns what the template says of the application.
     *
     * @param throughput what one unit of capacity processes, in records per second, if the user says so
     * @param parallelismPerKpu ParallelismPerKPU, if the user says so
     * @throws InputException if the template does not say enough
     */
    public ApplicationFacts application(OptionalDouble throughput, OptionalInt parallelismPerKpu) {
        return application(throughput, parallelismPerKpu, FlinkLimits.DEFAULT);
    }

    /**
     * Returns the same under other quotas.
     *
     * @param limits the quotas of the account
     */
    public ApplicationFacts application(OptionalDouble throughput, OptionalInt parallelismPerKpu, FlinkLimits limits) {
        return DeclaredSetup.read(resolved).application(throughput, parallelismPerKpu, limits);
    }

    /** Returns what a user should know of the policies that {@link #setup} has returned, in sentences. */
    public List<String> notes() {
        List<String> all = new ArrayList<>(notes);
        if (!unusedMetrics.isEmpty()) {
            all.add("No policy looks at " + String.join(", ", unusedMetrics) + ", which --metric defines.");
        }
        return all;
    }

    /**
     * Returns the policy of a name.
     *
     * @throws InputException if there is none, or the template declares it in a way that is not understood
     */
    public ScalingSetup setup(String name, ApplicationFacts application) {
        Function<ApplicationFacts, ScalingSetup> setup = setups.get(name);
        if (setup == null) {
            throw unknown(name);
        }
        return setup.apply(application);
    }

    private ScalingSetup scaling(String name, ResolvedTemplate chosen, ApplicationFacts application) {
        MetricCatalog known = new MetricCatalog(metrics, application);
        ScalingSetup setup = DeclaredSetup.read(chosen).scaling(name, known, notes);
        unusedMetrics.removeAll(known.used());
        return setup;
    }

    private InputException unknown(String name) {
        String allowed = "; allowed: " + String.join(", ", names());
        boolean isAnotherChoice = overrides.containsKey(SELECTOR)
                && resolved.parameter(SELECTOR).map(ParameterDeclaration::allowedValues).orElse(List.of()).stream()
                        .anyMatch(choice -> nameOf(choice).equals(name));
        if (isAnotherChoice) {
            return new InputException(
                    "policy \"" + name + "\" contradicts --parameter " + SELECTOR + "=" + overrides.get(SELECTOR)
                            + ", which leaves only that one" + allowed + ", or one of the two options");
        }
        return new InputException("policy \"" + name + "\" is unknown" + allowed + Suggestion.of(name, names()));
    }

    /**
     * Returns the values of the template's parameters that are set, as text, but for the one that chooses the policy; where one is not
     * the default, with that.
     */
    public Map<String, String> parameters() {
        Map<String, String> text = new LinkedHashMap<>(resolved.parameters().asText());
        text.remove(SELECTOR);
        text.values().removeIf(String::isEmpty);
        text.replaceAll((name, value) -> value + otherDefault(name, value));
        return text;
    }

    /** Returns the value of a parameter of the template; empty if there is no such parameter, or it has none. */
    public Optional<String> value(String parameter) {
        return Optional.ofNullable(resolved.parameters().asText().get(parameter));
    }

    private String otherDefault(String parameter, String value) {
        return resolved.parameter(parameter)
                .flatMap(ParameterDeclaration::defaultValue)
                .filter(byDefault -> !byDefault.equals(value))
                .map(byDefault -> byDefault.isEmpty() ? " (default: none)" : " (default " + byDefault + ")")
                .orElse("");
    }

    private List<String> choices() {
        List<String> choices = overrides.containsKey(SELECTOR)
                ? List.of(overrides.get(SELECTOR))
                : resolved.parameter(SELECTOR)
                        .map(ParameterDeclaration::allowedValues)
                        .orElse(List.of());
        Set<String> names = new HashSet<>();
        for (String choice : choices) {
            if (!choice.matches(CHOICE)) {
                throw refusal(choice, "letters, digits, - and _, up to 100, since files are called like it");
            }
            if (!names.add(nameOf(choice))) {
                throw refusal(choice, "values that are not called " + nameOf(choice) + " too");
            }
        }
        return choices;
    }

    private InputException refusal(String choice, String allowed) {
        return resolved.parameter(SELECTOR)
                .orElseThrow()
                .position()
                .error("parameter " + SELECTOR + " takes \"" + choice + "\"; allowed: " + allowed);
    }

    private ResolvedTemplate choosing(String choice) {
        Map<String, String> values = new LinkedHashMap<>(overrides);
        values.put(SELECTOR, choice);
        return new ResolvedTemplate(template, values);
    }

    /** Returns the words of a choice with hyphens, such as {@code lag-tracking} for {@code LagTracking}. */
    private static String nameOf(String choice) {
        return choice.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
