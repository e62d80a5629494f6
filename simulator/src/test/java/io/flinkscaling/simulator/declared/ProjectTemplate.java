package io.flinkscaling.simulator.declared;

import io.flinkscaling.simulator.template.ResolvedTemplate;
import io.flinkscaling.simulator.template.ResourceDeclaration;
import io.flinkscaling.simulator.template.Value;
import io.flinkscaling.simulator.template.Value.Fields;
import io.flinkscaling.simulator.template.Value.Items;
import io.flinkscaling.simulator.template.Value.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The project's own template under each ScalingPolicy and GatewayType. ApplicationName and StreamName have no value. */
record ProjectTemplate(ResolvedTemplate template) {

    private static final Pattern KNOWN_TO_AWS_ONLY = Pattern.compile("\\$\\{(\\w+)[^}]*}");
    private static final Set<String> PARAMETERS_WITHOUT_VALUE = Set.of("ApplicationName", "StreamName");

    static ProjectTemplate withKey(String keyArn) {
        return new ProjectTemplate(new ResolvedTemplate(TemplateFile.bundled(), Map.of("KmsKeyArn", keyArn)));
    }

    static ProjectTemplate with(String scalingPolicy, String gatewayType) {
        return new ProjectTemplate(new ResolvedTemplate(
                TemplateFile.bundled(), Map.of("ScalingPolicy", scalingPolicy, "GatewayType", gatewayType)));
    }

    static Stream<Arguments> combinations() {
        return Stream.of("Step", "LagTracking", "UtilizationTracking")
                .flatMap(policy -> Stream.of("HTTP", "REST").map(gateway -> Arguments.of(policy, gateway)));
    }

    List<ResourceDeclaration> resources() {
        return template.declarations();
    }

    /** Returns the resources that a resource refers to or depends on, by their ids. */
    Set<String> predecessors(ResourceDeclaration resource) {
        Set<String> names = new HashSet<>(resource.dependsOn());
        collect(template.resolve(resource.properties()), names);
        names.removeAll(PARAMETERS_WITHOUT_VALUE);
        return names;
    }

    private static void collect(Value value, Set<String> names) {
        if (value instanceof Text text) {
            Matcher reference = KNOWN_TO_AWS_ONLY.matcher(text.text());
            while (reference.find()) {
                names.add(reference.group(1));
            }
        } else if (value instanceof Items items) {
            items.items().forEach(item -> collect(item, names));
        } else if (value instanceof Fields fields) {
            fields.fields().values().forEach(field -> collect(field, names));
        }
    }
}
