package io.flinkscaling.simulator.template;

import io.flinkscaling.simulator.template.Value.Call;
import io.flinkscaling.simulator.template.Value.Items;
import io.flinkscaling.simulator.template.Value.Text;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The conditions of a template under given parameters. Source: CloudFormation user guide, "Condition functions" and "Rule
 * functions".
 */
final class Conditions {

    private final Map<String, Value> declared;
    private final UnaryOperator<Value> resolver;
    private final Map<String, Boolean> known = new HashMap<>();
    private final Set<String> underWay = new LinkedHashSet<>();

    /**
     * Makes the conditions.
     *
     * @param resolver resolves what the conditions compare
     */
    Conditions(Map<String, Value> declared, UnaryOperator<Value> resolver) {
        this.declared = declared;
        this.resolver = resolver;
    }

    /** Tells whether a named condition holds. */
    boolean holds(String name, Position user) {
        Value condition = declared.get(name);
        if (condition == null) {
            throw user.error(
                    "condition \"" + name + "\" is not declared; allowed: " + String.join(", ", declared.keySet()));
        }
        if (!known.containsKey(name)) {
            if (!underWay.add(name)) {
                throw user.error("condition \"" + name + "\" depends on itself");
            }
            known.put(name, holds(condition));
            underWay.remove(name);
        }
        return known.get(name);
    }

    /** Tells whether a condition holds that is written out. */
    boolean holds(Value condition) {
        if (!(condition instanceof Call call)) {
            throw condition
                    .position()
                    .error("is not a condition; allowed: Condition, Fn::Equals, Fn::And, Fn::Or, Fn::Not");
        }
        return switch (call.function()) {
            case "Condition" -> holds(name(call.argument()), call.position());
            case "Fn::Equals" -> {
                List<Value> both = arguments(call, 2, 2);
                yield text(both.get(0)).equals(text(both.get(1)));
            }
            case "Fn::And" -> arguments(call, 2, 10).stream().allMatch(this::holds);
            case "Fn::Or" -> arguments(call, 2, 10).stream().anyMatch(this::holds);
            case "Fn::Not" -> !holds(arguments(call, 1, 1).get(0));
            case "Fn::Contains" -> {
                List<Value> both = arguments(call, 2, 2);
                yield texts(both.get(0)).contains(text(both.get(1)));
            }
            case "Fn::EachMemberIn" -> {
                List<Value> both = arguments(call, 2, 2);
                yield texts(both.get(1)).containsAll(texts(both.get(0)));
            }
            case "Fn::EachMemberEquals" -> {
                List<Value> both = arguments(call, 2, 2);
                String expected = text(both.get(1));
                yield texts(both.get(0)).stream().allMatch(expected::equals);
            }
            default ->
                throw call.position()
                        .error("condition function " + call.function()
                                + " is not understood; allowed: Condition, Fn::Equals, Fn::And, Fn::Or, Fn::Not, and in"
                                + " rules Fn::Contains, Fn::EachMemberIn, Fn::EachMemberEquals");
        };
    }

    private static List<Value> arguments(Call call, int least, int most) {
        if (call.argument() instanceof Items items
                && items.items().size() >= least
                && items.items().size() <= most) {
            return items.items();
        }
        throw call.position()
                .error(call.function() + " has no list of " + (least == most ? least : least + " to " + most)
                        + " values");
    }

    private static String name(Value value) {
        if (value instanceof Text text) {
            return text.text();
        }
        throw value.position().error("Condition names no condition; allowed: a name");
    }

    private String text(Value value) {
        if (resolver.apply(value) instanceof Text text) {
            return text.text();
        }
        throw value.position().error("is not text; allowed: texts can be compared");
    }

    private List<String> texts(Value value) {
        if (resolver.apply(value) instanceof Items items) {
            return items.items().stream().map(this::text).toList();
        }
        throw value.position().error("is not a list; allowed: a list of texts");
    }
}
