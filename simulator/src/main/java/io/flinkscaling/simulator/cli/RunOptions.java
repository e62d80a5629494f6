package io.flinkscaling.simulator.cli;

import io.flinkscaling.simulator.declared.PolicyCatalog;
import io.flinkscaling.simulator.declared.TemplateFile;
import io.flinkscaling.simulator.loop.ApplicationFacts;
import io.flinkscaling.simulator.loop.ScalingSetup;
import io.flinkscaling.simulator.loop.SimulationSettings;
import io.flinkscaling.simulator.template.Template;
import io.flinkscaling.simulator.text.InputException;
import io.flinkscaling.simulator.trace.Trace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is run: a trace, policies, and what they run on. The same for a replay and a rehearsal. */
final class RunOptions {

    private static final double GREATEST_SCALE = 1e12;

    @Mixin
    private TraceOptions traces;

    @Option(
            names = "--template",
            paramLabel = "FILE",
            description =
                    "CloudFormation or SAM template that declares the policies; or several files, by repeating this,"
                            + " with what the AWS CLI describes of what is deployed. Default: the project's own.")
    private List<Path> templateFiles = List.of();

    @Option(
            names = "--policy",
            paramLabel = "NAME",
            description = "A policy to replay; may be repeated. Default: all that the template declares, and of the"
                    + " project's own template also those of the original sample.")
    private List<String> policies = List.of();

    @Option(
            names = "--parameter",
            paramLabel = "Key=Value",
            description = "A parameter of the template, such as Headroom=0.7; may be repeated.")
    private List<String> parameters = List.of();

    @Option(names = "--scale", paramLabel = "X", description = "Multiplies all incoming records. Default: 1.")
    private double scale = 1;

    @Mixin
    private OwnMetricOptions metrics;

    @Mixin
    private ModelOptions model;

    /** Reads what the options name, or throws an {@link InputException} that names what cannot be used. */
    Scenario read() {
        return read(List.of());
    }

    /** Reads the same with variants of the template's policies after them. */
    Scenario read(List<Variant> variants) {
        Template template = template();
        Map<String, String> values = TemplateParameters.of(parameters);
        PolicyCatalog catalog = new PolicyCatalog(template, values, metrics.read());
        ApplicationFacts application = model.application(catalog);
        List<ScalingSetup> setups = new ArrayList<>(setups(catalog, application));
        VariedPolicies varied = new VariedPolicies(values, catalog);
        variants.forEach(variant -> setups.add(varied.setup(variant, model)));
        Trace recorded = traces.read();
        Trace trace = scaled(recorded);
        SimulationSettings settings = model.settings(trace, application);
        Map<String, String> text = settingsAsText(trace, settings, catalog);
        variants.forEach(variant -> text.put(variant.name(), varied.asText(variant)));
        List<String> notes = new ArrayList<>(catalog.notes());
        notes.addAll(ContradictionNotes.of(catalog));
        notes.addAll(varied.notes());
        if (recorded.hasRecordedParallelism() && !trace.hasRecordedParallelism()) {
            notes.add("With --scale the recorded parallelism is left out, because it belongs to the recorded traffic:"
                    + " there is no as-recorded to compare with.");
        }
        return new Scenario(trace, setups, settings, application, text, notes);
    }

    /**
     * Reads the same once, to be prepared under one set of parameters after the other.
     *
     * @param held parameters beside those of {@code --parameter}, which stay as they are
     */
    TemplateBench bench(Map<String, String> held) {
        requireOnePolicy();
        Map<String, String> given = new LinkedHashMap<>(TemplateParameters.of(parameters));
        held.forEach((name, value) -> {
            if (given.putIfAbsent(name, value) != null) {
                throw new InputException("options --parameter and --hold both set " + name + "; allowed: one of them");
            }
        });
        Template template = template();
        PolicyCatalog catalog = new PolicyCatalog(template, given, metrics.read());
        return TemplateBench.of(template, catalog, policies, model, scaled(traces.read()), given);
    }

    /** Returns what is replayed before anything is changed. */
    Scenario scenario(TemplateBench bench) {
        PolicyCatalog catalog = bench.catalog();
        ApplicationFacts application = model.application(catalog);
        SimulationSettings settings = model.settings(bench.trace(), application);
        List<String> notes = new ArrayList<>(catalog.notes());
        notes.addAll(ContradictionNotes.of(catalog));
        return new Scenario(
                bench.trace(),
                List.of(catalog.setup(bench.policy(), application)),
                settings,
                application,
                settingsAsText(bench.trace(), settings, catalog),
                notes);
    }

    private Template template() {
        return templateFiles.isEmpty() ? TemplateFile.bundled() : TemplateFile.read(templateFiles);
    }

    /** Returns the files that are read. */
    List<Path> inputs() {
        return Stream.concat(traces.paths().stream(), templateFiles.stream()).toList();
    }

    /** Refuses several policies, for a run of one. */
    void requireOnePolicy() {
        if (policies.stream().distinct().count() > 1) {
            throw new InputException("option --policy is given " + policies.size() + " times: "
                    + String.join(", ", policies) + "; allowed: one policy");
        }
    }

    private List<ScalingSetup> setups(PolicyCatalog catalog, ApplicationFacts application) {
        List<String> byDefault = templateFiles.isEmpty() ? catalog.names() : catalog.declaredNames();
        return (policies.isEmpty() ? byDefault : policies)
                .stream()
                        .distinct()
                        .map(name -> catalog.setup(name, application))
                        .toList();
    }

    private Trace scaled(Trace trace) {
        if (!(scale > 0 && scale <= GREATEST_SCALE)) {
            throw new InputException(
                    "option --scale is " + scale + "; allowed: a number greater than 0 and at most " + GREATEST_SCALE);
        }
        return scale == 1 ? trace : trace.scaled(scale);
    }

    private Map<String, String> settingsAsText(Trace trace, SimulationSettings settings, PolicyCatalog catalog) {
        Map<String, String> text = new LinkedHashMap<>();
        text.put("Trace", trace.name() + ", " + trace.minutes() + " minutes from " + trace.start());
        text.put("Scale", Double.toString(scale));
        text.put("Template", catalog.templateName());
        text.putAll(ModelOptions.asText(settings));
        text.putAll(catalog.parameters());
        return text;
    }
}
