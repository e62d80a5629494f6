package io.flinkscaling.simulator.cli;

import io.flinkscaling.simulator.text.InputException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** The options that replay policies under other parameters beside themselves. */
final class VariantOptions {

    @Option(
            names = "--variant",
            paramLabel = "POLICY:Key=Value,...",
            description = "A policy of the template under other parameters, as a row of its own, such as"
                    + " step:Headroom=0.7,ScaleInMinutes=120; may be repeated.")
    private List<String> variants = List.of();

    /** Returns the variants in the order given, or throws an {@link InputException} that names what cannot be used. */
    List<Variant> read() {
        List<Variant> read = variants.stream().map(Variant::parse).toList();
        Set<String> names = new HashSet<>();
        for (Variant variant : read) {
            if (!names.add(variant.name())) {
                throw new InputException(
                        "option --variant gives " + variant.name() + " twice; allowed: each variant once");
            }
        }
        return read;
    }
}
