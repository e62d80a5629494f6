package io.flinkscaling.simulator.template;

import io.flinkscaling.simulator.template.Value.Fields;
import io.flinkscaling.simulator.template.Value.Items;
import io.flinkscaling.simulator.template.Value.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A resource as it is written.
 *
 * @param id the logical id
 * @param type such as {@code AWS::CloudWatch::Alarm}
 * @param condition the name of the condition under which it is created
 * @param dependsOn logical ids of what has to be there before
 * @param properties {@code Properties}, not resolved
 * @param position where it is declared
 */
public record ResourceDeclaration(
        String id,
        String type,
        Optional<String> condition,
        List<String> dependsOn,
        Value properties,
        Position position) {

    static ResourceDeclaration read(String id, Value value) {
        Properties resource = Properties.of("resource " + id, value);
        return new ResourceDeclaration(
                id,
                resource.text("Type"),
                resource.optionalText("Condition"),
                dependsOn(resource),
                properties(resource, value.position()),
                value.position());
    }

    private static List<String> dependsOn(Properties resource) {
        return resource.optional("DependsOn").filter(Items.class::isInstance).isPresent()
                ? resource.texts("DependsOn")
                : resource.optionalText("DependsOn").map(List::of).orElse(List.of());
    }

    private static Value properties(Properties resource, Position position) {
        Value properties = resource.optional("Properties").orElse(new Fields(Map.of(), position));
        if (properties instanceof Text || properties instanceof Items) {
            throw resource.refusal("Properties", "a mapping of names to values");
        }
        return properties;
    }
}
