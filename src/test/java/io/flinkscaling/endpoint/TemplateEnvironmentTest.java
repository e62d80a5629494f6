package io.flinkscaling.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** What infra/template.yaml tells the function is what the function reads. */
class TemplateEnvironmentTest {

    private static final Path TEMPLATE = Path.of("../infra/template.yaml");

    @Test
    void hasAVariableForEachKeyAndNoOther() throws IOException {
        assertThat(variables()).containsExactlyInAnyOrderElementsOf(keys());
    }

    private static List<String> keys() {
        return Arrays.stream(ScalingConfig.class.getDeclaredMethods())
                .map(Method::getName)
                .map(name -> "SCALING_" + name.replaceAll("(?=[A-Z])", "_").toUpperCase(Locale.ROOT))
                .toList();
    }

    private static List<String> variables() throws IOException {
        try (Reader reader = Files.newBufferedReader(TEMPLATE)) {
            Node node = new Yaml(new LoaderOptions()).compose(reader);
            for (String name : List.of("Resources", "Function", "Properties", "Environment", "Variables")) {
                node = child(node, name);
            }
            return ((MappingNode) node)
                    .getValue().stream().map(TemplateEnvironmentTest::name).toList();
        }
    }

    private static Node child(Node node, String name) {
        return ((MappingNode) node)
                .getValue().stream()
                        .filter(field -> name(field).equals(name))
                        .findFirst()
                        .orElseThrow()
                        .getValueNode();
    }

    private static String name(NodeTuple field) {
        return ((ScalarNode) field.getKeyNode()).getValue();
    }
}
