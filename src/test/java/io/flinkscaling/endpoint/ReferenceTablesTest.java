package io.flinkscaling.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** The tables of docs/parameters.md and docs/endpoint.md have all that infra/template.yaml has, and nothing else. */
class ReferenceTablesTest {

    private static final Path TEMPLATE = Path.of("../infra/template.yaml");
    private static final Pattern FIRST_CELL = Pattern.compile("^\\|([^|]*`[^|]*)\\|", Pattern.MULTILINE);
    private static final Pattern CODE = Pattern.compile("`(\\w+)`");

    @Test
    void everyParameterIsExplained() throws IOException {
        assertThat(explainedIn("../docs/parameters.md")).isEqualTo(names("Parameters"));
    }

    @Test
    void everyEnvironmentVariableIsExplained() throws IOException {
        assertThat(explainedIn("../docs/endpoint.md"))
                .isEqualTo(names("Resources", "Function", "Properties", "Environment", "Variables"));
    }

    /** Returns what the first column of the tables names. */
    private static Set<String> explainedIn(String file) throws IOException {
        return FIRST_CELL
                .matcher(Files.readString(Path.of(file)))
                .results()
                .flatMap(cell -> CODE.matcher(cell.group(1)).results().map(code -> code.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(String... path) throws IOException {
        try (Reader reader = Files.newBufferedReader(TEMPLATE)) {
            Node node = new Yaml(new LoaderOptions()).compose(reader);
            for (String name : List.of(path)) {
                node = child(node, name);
            }
            return ((MappingNode) node)
                    .getValue().stream().map(ReferenceTablesTest::name).collect(Collectors.toCollection(TreeSet::new));
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
