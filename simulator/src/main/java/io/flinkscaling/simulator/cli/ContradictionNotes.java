package io.flinkscaling.simulator.cli;

import io.flinkscaling.simulator.declared.PolicyCatalog;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parameters of the project's template that are allowed by themselves, and contradict each other. */
final class ContradictionNotes {

    private ContradictionNotes() {}

    static List<String> of(PolicyCatalog catalog) {
        List<String> notes = new ArrayList<>();
        if (isAbove(catalog, "Headroom", "ScaleOutAt")) {
            notes.add(
                    values(catalog, "Headroom", "ScaleOutAt") + " and takes its place: scale-outs begin at Headroom.");
        }
        if (isAbove(catalog, "ScaleInHeadroom", "ScaleOutAt")) {
            notes.add(values(catalog, "ScaleInHeadroom", "ScaleOutAt")
                    + ": what is in use after a scale-in asks for a scale-out.");
        }
        return notes;
    }

    private static boolean isAbove(PolicyCatalog catalog, String name, String bound) {
        Optional<BigDecimal> value = number(catalog, name);
        Optional<BigDecimal> greatest = number(catalog, bound);
        return value.isPresent() && greatest.isPresent() && value.get().compareTo(greatest.get()) > 0;
    }

    /** A template of the user's own may have parameters that are called the same and are no numbers. */
    private static Optional<BigDecimal> number(PolicyCatalog catalog, String name) {
        try {
            return catalog.value(name).map(String::strip).map(BigDecimal::new);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String values(PolicyCatalog catalog, String name, String bound) {
        return name + " (" + catalog.value(name).orElseThrow() + ") is above " + bound + " ("
                + catalog.value(bound).orElseThrow() + ")";
    }
}
