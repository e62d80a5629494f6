package io.flinkscaling.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * With SnapStart a changed parameter reaches the function by a new version only, and that is made when the version's
 * description changes: the one in docs/deploy.md names every parameter that the function's properties depend on.
 *
 * <p>Source: CloudFormation's template reference, AWS::Lambda::Version, Description: update requires replacement, at most 256
 * characters.
 */
class VersionDescriptionTest {

    private static final Pattern DESCRIPTION = Pattern.compile("VersionDescription: !Sub (.*)");
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{(\\w+)}");

    private final Set<String> parameters = new TreeSet<>();

    @Test
    void namesEveryParameterOfTheFunction() throws IOException {
        Node template = template();
        collect(child(child(child(template, "Resources"), "Function"), "Properties"), child(template, "Conditions"));
        parameters.retainAll(names(child(template, "Parameters")));

        assertThat(named()).isEqualTo(parameters);
    }

    private static Set<String> named() throws IOException {
        return DESCRIPTION
                .matcher(Files.readString(Path.of("../docs/deploy.md")))
                .results()
                .flatMap(line -> references(line.group(1)).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void collect(Node node, Node conditions) {
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(field -> collect(field.getValueNode(), conditions));
        } else if (node instanceof SequenceNode sequence) {
            if (node.getTag().getValue().equals("!If")) {
                collect(child(conditions, value(sequence.getValue().get(0))), conditions);
            }
            sequence.getValue().forEach(item -> collect(item, conditions));
        } else {
            switch (node.getTag().getValue()) {
                case "!Ref" -> parameters.add(value(node));
                case "!Sub" -> parameters.addAll(references(value(node)));
                case "!Condition" -> collect(child(conditions, value(node)), conditions);
                default -> {}
            }
        }
    }

    private static Set<String> references(String text) {
        return REFERENCE
                .matcher(text)
                .results()
                .map(VersionDescriptionTest::name)
                .collect(Collectors.toSet());
    }

    private static String name(MatchResult reference) {
        return reference.group(1);
    }

    private static Node template() throws IOException {
        try (Reader reader = Files.newBufferedReader(Path.of("../infra/template.yaml"))) {
            return new Yaml(new LoaderOptions()).compose(reader);
        }
    }

    private static Node child(Node node, String name) {
        return ((MappingNode) node)
                .getValue().stream()
                        .filter(field -> key(field).equals(name))
                        .findFirst()
                        .orElseThrow()
                        .getValueNode();
    }

    private static Set<String> names(Node node) {
        return ((MappingNode) node)
                .getValue().stream().map(VersionDescriptionTest::key).collect(Collectors.toSet());
    }

    private static String key(NodeTuple field) {
        return value(field.getKeyNode());
    }

    private static String value(Node node) {
        return ((ScalarNode) node).getValue();
    }
}
