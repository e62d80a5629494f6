package io.flinkscaling.simulator.template;

import io.flinkscaling.simulator.template.Value.Call;
import io.flinkscaling.simulator.template.Value.Fields;
import io.flinkscaling.simulator.template.Value.Items;
import io.flinkscaling.simulator.template.Value.Nothing;
import io.flinkscaling.simulator.template.Value.Text;
import io.flinkscaling.simulator.text.InputException;
import io.flinkscaling.simulator.text.Quoted;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads the text of a template, YAML or JSON, into values with positions. Of a key that stands twice the last one counts,
 * as in CloudFormation.
 */
public final class TemplateParser {

    private static final String LOCAL_TAG = "!";
    private static final int GREATEST_DEPTH = 100;
    /** AWS's own sample has two; nothing here depends on the order in which resources are created. */
    private static final String OFTEN_TWICE = "DependsOn";

    private static final Pattern ESCAPE = Pattern.compile("\\\\.");

    private final String file;

    private TemplateParser(String file) {
        this.file = file;
    }

    /**
     * Returns the value of a whole file.
     *
     * @param file what errors call it
     * @param text YAML or JSON
     * @throws InputException with file and line, if it is neither
     */
    public static Value parse(String file, String text) {
        return new TemplateParser(file).parse(text);
    }

    private Value parse(String text) {
        try {
            LoaderOptions options = new LoaderOptions();
            options.setNestingDepthLimit(GREATEST_DEPTH);
            Node root = compose(text, options);
            if (root == null) {
                throw new Position(file, 1).error("is empty; allowed: a CloudFormation template");
            }
            return value(root, 0);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new Position(file, line).error("is not YAML: " + inOneLine(e.getProblem()));
        } catch (YAMLException e) {
            throw new Position(file, 1).error("is not YAML: " + inOneLine(e.getMessage()));
        }
    }

    /** SnakeYAML lets the errors of the JDK through where an escape such as {@code \\UFFFFFFFF} is no character. */
    private static Node compose(String text, LoaderOptions options) {
        try {
            return new Yaml(options).compose(new StringReader(asYaml(text)));
        } catch (IllegalArgumentException e) {
            throw new YAMLException("an escape in a text is no character", e);
        }
    }

    /** Problems may name the character that was found, and go on in another line. */
    private static String inOneLine(String problem) {
        return problem.replaceAll("\\s*[\r\n]+\\s*", " ");
    }

    /** JSON is YAML but for one thing that YAML 1.1, and so SnakeYAML, does not know: the escape {@code \/}. */
    private static String asYaml(String text) {
        return text.stripLeading().startsWith("{")
                ? ESCAPE.matcher(text)
                        .replaceAll(
                                escape -> escape.group().equals("\\/") ? "/" : Matcher.quoteReplacement(escape.group()))
                : text;
    }

    private Value value(Node node, int depth) {
        if (depth > GREATEST_DEPTH) {
            throw position(node).error("is nested deeper than " + GREATEST_DEPTH + " levels");
        }
        String tag = node.getTag().getValue();
        if (tag.startsWith(LOCAL_TAG)) {
            return new Call(functionOf(tag.substring(1)), content(node, depth), position(node));
        }
        return content(node, depth);
    }

    /** Returns the full name of the function of a short form, such as {@code Fn::Sub} for {@code !Sub}. */
    private static String functionOf(String shortForm) {
        return shortForm.equals("Ref") || shortForm.equals("Condition") ? shortForm : "Fn::" + shortForm;
    }

    private Value content(Node node, int depth) {
        if (node instanceof ScalarNode scalar) {
            return Tag.NULL.equals(node.getTag())
                    ? new Nothing(position(node))
                    : new Text(scalar.getValue(), position(node));
        }
        if (node instanceof SequenceNode sequence) {
            List<Value> items = new ArrayList<>();
            sequence.getValue().forEach(item -> items.add(value(item, depth + 1)));
            return new Items(items, position(node));
        }
        Map<String, Value> fields = new LinkedHashMap<>();
        for (NodeTuple field : ((MappingNode) node).getValue()) {
            String key = key(field.getKeyNode());
            Value first = fields.put(key, value(field.getValueNode(), depth + 1));
            if (first != null && !key.equals(OFTEN_TWICE)) {
                throw position(field.getKeyNode())
                        .error(Quoted.of(key) + " is given twice, first in line "
                                + first.position().line() + "; allowed: once");
            }
        }
        return asCall(fields, position(node));
    }

    private String key(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw position(node).error("has a key that is not text; allowed: a name");
    }

    /** The long form of a function is a mapping with nothing but its name. */
    private static Value asCall(Map<String, Value> fields, Position position) {
        if (fields.size() == 1) {
            Map.Entry<String, Value> only = fields.entrySet().iterator().next();
            String name = only.getKey();
            if (name.equals("Ref") || name.equals("Condition") || name.startsWith("Fn::")) {
                return new Call(name, only.getValue(), position);
            }
        }
        return new Fields(fields, position);
    }

    private Position position(Node node) {
        return new Position(file, node.getStartMark().getLine() + 1);
    }
}
