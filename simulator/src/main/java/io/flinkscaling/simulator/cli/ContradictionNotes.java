package io.flinkscaling.simulator.cli;

import io.flinkscaling.simulator.declared.PolicyCatalog;
import io.flinkscaling.simulator.tune.UpperBound;
import java.util.List;

/** Parameters of the project's template that are allowed by themselves, and contradict each other. */
final class ContradictionNotes {

    private ContradictionNotes() {}

    static List<String> of(PolicyCatalog catalog) {
        return UpperBound.all().stream()
                .filter(each -> !each.isKept(catalog::value))
                .map(each ->
                        named(each.key(), catalog) + " is above " + named(each.bound(), catalog) + each.consequence())
                .toList();
    }

    private static String named(String key, PolicyCatalog catalog) {
        return key + " (" + catalog.value(key).orElseThrow() + ")";
    }
}
