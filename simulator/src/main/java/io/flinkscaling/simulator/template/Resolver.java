package io.flinkscaling.simulator.template;

import io.flinkscaling.simulator.template.Value.Call;
import io.flinkscaling.simulator.template.Value.Fields;
import io.flinkscaling.simulator.template.Value.Items;
import io.flinkscaling.simulator.template.Value.Nothing;
import io.flinkscaling.simulator.template.Value.Text;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Resolves intrinsic functions. Source: CloudFormation user guide, "Intrinsic function reference". */
final class Resolver {

    private final Template template;
    private final References references;
    private final Conditions conditions;

    Resolver(Template template, ParameterValues parameters) {
        this.template = template;
        this.conditions = new Conditions(template.conditions(), this::resolve);
        this.references = new References(template, parameters, conditions);
    }

    Conditions conditions() {
        return conditions;
    }

    /** Returns a value without functions; what resolves to nothing is taken out of its list or mapping. */
    Value resolve(Value value) {
        if (value instanceof Items items) {
            return new Items(
                    items.items().stream()
                            .map(this::resolve)
                            .filter(item -> !(item instanceof Nothing))
                            .toList(),
                    items.position());
        }
        if (value instanceof Fields fields) {
            Map<String, Value> resolved = new LinkedHashMap<>();
            fields.fields().forEach((name, field) -> {
                Value result = resolve(field);
                if (!(result instanceof Nothing)) {
                    resolved.put(name, result);
                }
            });
            return new Fields(resolved, fields.position());
        }
        return value instanceof Call call ? resolve(call) : value;
    }

    private Value resolve(Call call) {
        return switch (call.function()) {
            case "Ref" -> references.ref(text(call, call.argument()), call.position());
            case "Fn::GetAtt" -> references.attribute(attributeName(call), call.position());
            case "Fn::Sub" -> new Substitution(references, this::resolve).resolve(call);
            case "Fn::If" -> {
                List<Value> arguments = arguments(call, 3);
                boolean holds = conditions.holds(text(call, arguments.get(0)), call.position());
                yield resolve(arguments.get(holds ? 1 : 2));
            }
            case "Fn::Join" -> {
                List<Value> arguments = arguments(call, 2);
                List<String> parts = texts(call, arguments.get(1));
                yield new Text(String.join(text(call, arguments.get(0)), parts), call.position());
            }
            case "Fn::Split" -> {
                List<Value> arguments = arguments(call, 2);
                yield split(call, text(call, arguments.get(0)), text(call, arguments.get(1)));
            }
            case "Fn::Select" -> {
                List<Value> arguments = arguments(call, 2);
                yield select(call, text(call, arguments.get(0)), arguments.get(1));
            }
            case "Fn::FindInMap" -> {
                List<Value> arguments = arguments(call, 3);
                yield findInMap(
                        call, text(call, arguments.get(0)), text(call, arguments.get(1)), text(call, arguments.get(2)));
            }
            case "Fn::ImportValue" -> new Text("${" + text(call, call.argument()) + "}", call.position());
            default ->
                throw call.position()
                        .error("function " + call.function() + " is not understood; allowed: Ref, Fn::FindInMap,"
                                + " Fn::GetAtt, Fn::If, Fn::ImportValue, Fn::Join, Fn::Select, Fn::Split, Fn::Sub");
        };
    }

    private String attributeName(Call call) {
        if (call.argument() instanceof Items) {
            return String.join(".", texts(call, call.argument()));
        }
        return text(call, call.argument());
    }

    private static Value split(Call call, String delimiter, String text) {
        return new Items(
                Arrays.stream(text.split(Pattern.quote(delimiter), -1))
                        .map(part -> (Value) new Text(part, call.position()))
                        .toList(),
                call.position());
    }

    private Value select(Call call, String index, Value list) {
        if (resolve(list) instanceof Items items
                && index.matches("\\d{1,6}")
                && Integer.parseInt(index) < items.items().size()) {
            return items.items().get(Integer.parseInt(index));
        }
        throw call.position().error("Fn::Select has no item " + index + " in its list");
    }

    private Value findInMap(Call call, String map, String first, String second) {
        Value found = template.mappings().get(map);
        for (String key : List.of(first, second)) {
            found = found instanceof Fields fields ? fields.fields().get(key) : null;
        }
        if (found == null) {
            throw call.position().error("Fn::FindInMap finds no " + map + "." + first + "." + second + " in Mappings");
        }
        return found;
    }

    private static List<Value> arguments(Call call, int count) {
        if (call.argument() instanceof Items items && items.items().size() == count) {
            return items.items();
        }
        throw call.position().error(call.function() + " has no list of " + count + " arguments");
    }

    private String text(Call call, Value value) {
        if (resolve(value) instanceof Text text) {
            return text.text();
        }
        throw call.position().error(call.function() + " has an argument that is not text");
    }

    private List<String> texts(Call call, Value value) {
        if (resolve(value) instanceof Items items) {
            return items.items().stream().map(item -> text(call, item)).toList();
        }
        throw call.position().error(call.function() + " has an argument that is not a list");
    }
}
