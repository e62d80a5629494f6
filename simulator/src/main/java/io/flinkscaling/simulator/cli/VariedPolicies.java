package io.flinkscaling.simulator.cli;

import io.flinkscaling.simulator.declared.PolicyCatalog;
import io.flinkscaling.simulator.loop.ScalingSetup;
import io.flinkscaling.simulator.text.InputException;
import io.flinkscaling.simulator.text.Quoted;
import io.flinkscaling.simulator.text.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Policies of a template under other parameters than those of the run. */
final class VariedPolicies {

    private final Map<String, String> parameters;
    private final PolicyCatalog catalog;
    private final List<String> notes = new ArrayList<>();

    /**
     * Makes the variants of a run.
     *
     * @param parameters values that the run sets, by name
     * @param catalog the template under those
     */
    VariedPolicies(Map<String, String> parameters, PolicyCatalog catalog) {
        this.parameters = parameters;
        this.catalog = catalog;
    }

    /**
     * Returns the setup of a variant, named like it.
     *
     * @param model of the application that all variants share
     * @throws InputException if the template declares no such policy or parameter, or does not allow a value
     */
    ScalingSetup setup(Variant variant, ModelOptions model) {
        List<String> declared = catalog.declaredNames();
        if (!declared.contains(variant.policy())) {
            throw new InputException("option --variant varies the policy " + Quoted.of(variant.policy())
                    + ", which the template does not declare; allowed: " + String.join(", ", declared)
                    + Suggestion.of(variant.policy(), declared));
        }
        if (catalog.names().contains(variant.name())) {
            throw new InputException("option --variant gives " + variant.name()
                    + ", which is the name of a policy; allowed: another variant");
        }
        Map<String, String> values = new LinkedHashMap<>(parameters);
        values.putAll(variant.parameters());
        try {
            PolicyCatalog varied = catalog.under(values);
            ScalingSetup setup =
                    varied.setup(variant.policy(), model.application(varied)).named(variant.name());
            varied.notes().forEach(note -> add(variant, note));
            ContradictionNotes.of(varied).forEach(note -> notes.add(variant.name() + ": " + note));
            return setup;
        } catch (InputException e) {
            throw new InputException("option --variant " + variant.name() + ": " + e.getMessage());
        }
    }

    private void add(Variant variant, String note) {
        if (!catalog.notes().contains(note)) {
            notes.add(variant.name() + ": " + note);
        }
    }

    /** Returns what a user should know of the setups that were returned, beyond what the catalog says of all. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    /** Returns what is different in a variant, such as {@code Headroom 0.7 in place of 0.75}. */
    String asText(Variant variant) {
        return variant.parameters().entrySet().stream()
                .map(parameter -> parameter.getKey() + " " + parameter.getValue()
                        + catalog.value(parameter.getKey())
                                .filter(value -> !value.equals(parameter.getValue()))
                                .map(value -> " in place of " + (value.isEmpty() ? "none" : value))
                                .orElse(""))
                .collect(Collectors.joining(", "));
    }
}
