package io.flinkscaling.simulator.template;

import io.flinkscaling.simulator.template.Value.Fields;
import io.flinkscaling.simulator.template.Value.Items;
import io.flinkscaling.simulator.template.Value.Nothing;
import io.flinkscaling.simulator.template.Value.Text;
import io.flinkscaling.simulator.text.InputException;
import io.flinkscaling.simulator.text.Suggestion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A resolved mapping of a template, read by name and type. Each error is an {@link InputException} that names file, line,
 * owner and property, with its value and what is allowed.
 */
public final class Properties {

    private final String owner;
    private final String path;
    private final Fields fields;

    private Properties(String owner, String path, Fields fields) {
        this.owner = owner;
        this.path = path;
        this.fields = fields;
    }

    /**
     * Reads a mapping.
     *
     * @param owner what it belongs to, such as {@code resource ScaleOutAlarm}
     */
    public static Properties of(String owner, Value value) {
        if (value instanceof Fields fields) {
            return new Properties(owner, "", fields);
        }
        throw value.position().error(owner + " is not a mapping; allowed: a mapping of names to values");
    }

    /** Returns this mapping, which may have no other properties than the named ones. */
    public Properties only(String... names) {
        List<String> known = Arrays.asList(names);
        fields.fields().forEach((name, value) -> {
            if (!known.contains(name)) {
                throw value.position()
                        .error(owner + ": property " + path + name + " is not understood; allowed: "
                                + String.join(", ", known) + Suggestion.of(name, known));
            }
        });
        return this;
    }

    /** Returns all properties that are not empty, but for some. */
    public Map<String, Value> without(String... names) {
        Map<String, Value> others = new LinkedHashMap<>(fields.fields());
        others.keySet().removeAll(Arrays.asList(names));
        others.values().removeIf(Nothing.class::isInstance);
        return others;
    }

    public Position position() {
        return fields.position();
    }

    /** Tells whether a property is there, and not empty. */
    public boolean has(String name) {
        return fields.fields().containsKey(name) && !(fields.fields().get(name) instanceof Nothing);
    }

    public Optional<Value> optional(String name) {
        return has(name) ? Optional.of(fields.fields().get(name)) : Optional.empty();
    }

    public Value required(String name) {
        return optional(name)
                .orElseThrow(() -> fields.position().error(owner + ": property " + path + name + " is missing"));
    }

    public String text(String name) {
        return textOf(name, required(name));
    }

    public Optional<String> optionalText(String name) {
        return optional(name).map(value -> textOf(name, value));
    }

    public double number(String name) {
        return numberOf(name, required(name));
    }

    public OptionalDouble optionalNumber(String name) {
        return has(name) ? OptionalDouble.of(number(name)) : OptionalDouble.empty();
    }

    public int whole(String name) {
        double number = number(name);
        if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
            throw refusal(name, "a whole number");
        }
        return (int) number;
    }

    public OptionalInt optionalWhole(String name) {
        return has(name) ? OptionalInt.of(whole(name)) : OptionalInt.empty();
    }

    /** Returns a truth value; a default if there is none. */
    public boolean flag(String name, boolean otherwise) {
        return optionalText(name)
                .map(text -> switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw refusal(name, "true, false");
                })
                .orElse(otherwise);
    }

    public Properties child(String name) {
        return child(name, required(name));
    }

    public Optional<Properties> optionalChild(String name) {
        return optional(name).map(value -> child(name, value));
    }

    /** Returns a list of mappings; an empty one if there is none. */
    public List<Properties> children(String name) {
        List<Properties> children = new ArrayList<>();
        for (Value item : items(name)) {
            children.add(child(name + "[" + children.size() + "]", item));
        }
        return children;
    }

    /** Returns a list of texts; an empty one if there is none. */
    public List<String> texts(String name) {
        return items(name).stream().map(item -> textOf(name, item)).toList();
    }

    /** Returns the one of some values that has the word given for it here. */
    public <T> T oneOf(String name, List<T> values, Function<T, String> word) {
        String text = text(name);
        return values.stream()
                .filter(value -> word.apply(value).equals(text))
                .findFirst()
                .orElseThrow(() -> refusal(name, values.stream().map(word).collect(Collectors.joining(", "))));
    }

    /** Returns the error that the value of a property is not allowed. */
    public InputException refusal(String name, String allowed) {
        Value value = required(name);
        String shown = value instanceof Text text ? "is \"" + text.text() + "\"" : "is not text";
        return value.position().error(owner + ": " + path + name + " " + shown + "; allowed: " + allowed);
    }

    /** Returns the error that a property cannot be used, at its line. */
    public InputException errorAt(String name, String message) {
        return required(name).position().error(owner + ": " + path + message);
    }

    /** Returns the error that these properties together cannot be used. */
    public InputException error(String message) {
        return fields.position().error(owner + ": " + message);
    }

    private List<Value> items(String name) {
        if (!has(name)) {
            return List.of();
        }
        if (required(name) instanceof Items items) {
            return items.items();
        }
        throw refusal(name, "a list");
    }

    private Properties child(String name, Value value) {
        if (value instanceof Fields child) {
            return new Properties(owner, path + name + ".", child);
        }
        throw value.position().error(owner + ": " + path + name + " is not a mapping; allowed: a mapping");
    }

    private String textOf(String name, Value value) {
        if (value instanceof Text text) {
            return text.text();
        }
        throw value.position().error(owner + ": " + path + name + " is not text; allowed: a text or a number");
    }

    private double numberOf(String name, Value value) {
        String text = textOf(name, value);
        if (((Text) value).isSymbolic()) {
            throw refusal(name, "a number; a parameter without a default is set by --parameter Key=Value");
        }
        return Numbers.parse(text).orElseThrow(() -> refusal(name, "a number"));
    }
}
