package io.flinkscaling.simulator.template;

import io.flinkscaling.simulator.template.Value.Call;
import io.flinkscaling.simulator.template.Value.Fields;
import io.flinkscaling.simulator.template.Value.Items;
import io.flinkscaling.simulator.template.Value.Text;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code Fn::Sub}: texts with {@code ${Name}}, {@code ${Resource.Attribute}} and the literal {@code ${!Name}}. */
final class Substitution {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]*)}");

    private final References references;
    private final UnaryOperator<Value> resolver;

    Substitution(References references, UnaryOperator<Value> resolver) {
        this.references = references;
        this.resolver = resolver;
    }

    Value resolve(Call call) {
        if (call.argument() instanceof Text text) {
            return substituted(text, Map.of());
        }
        if (call.argument() instanceof Items items
                && items.items().size() == 2
                && items.items().get(0) instanceof Text text
                && items.items().get(1) instanceof Fields variables) {
            return substituted(text, variables.fields());
        }
        throw call.position().error("Fn::Sub has neither a text nor a list of a text and a mapping");
    }

    private Text substituted(Text text, Map<String, Value> variables) {
        Matcher variable = VARIABLE.matcher(text.text());
        StringBuilder result = new StringBuilder();
        while (variable.find()) {
            String name = variable.group(1).strip();
            String replacement =
                    name.startsWith("!") ? "${" + name.substring(1) + "}" : valueOf(name, variables, text.position());
            variable.appendReplacement(result, Matcher.quoteReplacement(replacement));
        }
        return new Text(variable.appendTail(result).toString(), text.position());
    }

    private String valueOf(String name, Map<String, Value> variables, Position position) {
        Value value = variables.containsKey(name)
                ? resolver.apply(variables.get(name))
                : name.contains(".") ? references.attribute(name, position) : references.ref(name, position);
        if (value instanceof Text text) {
            return text.text();
        }
        throw position.error("Fn::Sub: ${" + name + "} is not text");
    }
}
