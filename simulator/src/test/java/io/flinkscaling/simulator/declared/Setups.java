package io.flinkscaling.simulator.declared;

import io.flinkscaling.simulator.loop.ScalingSetup;
import io.flinkscaling.simulator.template.Template;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** The setups of a template, for an application of which one unit processes 1000 records a second. */
record Setups(PolicyCatalog catalog) {

    static Setups ofProject(Map<String, String> parameters) {
        return new Setups(new PolicyCatalog(TemplateFile.bundled(), parameters));
    }

    static Setups of(String template) {
        return new Setups(new PolicyCatalog(Template.parse("test.yaml", template), Map.of()));
    }

    ScalingSetup setup(String name) {
        return catalog.setup(name, catalog.application(OptionalDouble.of(1_000), OptionalInt.empty()));
    }
}
