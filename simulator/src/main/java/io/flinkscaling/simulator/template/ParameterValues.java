package io.flinkscaling.simulator.template;

import io.flinkscaling.simulator.template.Value.Items;
import io.flinkscaling.simulator.template.Value.Text;
import io.flinkscaling.simulator.text.InputException;
import io.flinkscaling.simulator.text.Suggestion;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The values of a template's parameters: the defaults, and what the user set otherwise. */
public final class ParameterValues {

    private final Map<String, ParameterDeclaration> declarations;
    private final Map<String, String> values = new LinkedHashMap<>();

    /**
     * Makes the values.
     *
     * @throws InputException if a name is unknown or a value is not allowed
     */
    ParameterValues(Template template, Map<String, String> overrides) {
        declarations = template.parameters();
        overrides.forEach((name, value) -> declared(name).check(value));
        declarations.forEach((name, declaration) -> {
            if (overrides.containsKey(name)) {
                values.put(name, overrides.get(name));
            } else if (declaration.defaultValue().isPresent()) {
                checkDefault(declaration, declaration.defaultValue().get());
                values.put(name, declaration.defaultValue().get());
            }
        });
    }

    /** Returns the values by name, in the order of the template, of the parameters that have one. */
    public Map<String, String> asText() {
        return Collections.unmodifiableMap(values);
    }

    /** Returns a parameter's value as a number; empty if there is no such parameter, or its value is none. */
    public OptionalDouble number(String name) {
        return values.containsKey(name) ? Numbers.parse(values.get(name)) : OptionalDouble.empty();
    }

    /** Returns what a {@code Ref} to a parameter gives; one without a value stands as {@code ${Name}}. */
    Optional<Value> reference(String name, Position position) {
        ParameterDeclaration declaration = declarations.get(name);
        if (declaration == null) {
            return Optional.empty();
        }
        String value = values.getOrDefault(name, "${" + name + "}");
        return Optional.of(declaration.isList() ? list(value, position) : new Text(value, position));
    }

    private static Items list(String value, Position position) {
        return new Items(
                Arrays.stream(value.split(",", -1))
                        .map(item -> (Value) new Text(item.strip(), position))
                        .toList(),
                position);
    }

    private ParameterDeclaration declared(String name) {
        ParameterDeclaration declaration = declarations.get(name);
        if (declaration == null) {
            throw new InputException("parameter \"" + name + "\" is unknown; allowed: "
                    + String.join(", ", declarations.keySet()) + Suggestion.of(name, declarations.keySet()));
        }
        return declaration;
    }

    private static void checkDefault(ParameterDeclaration declaration, String value) {
        try {
            declaration.check(value);
        } catch (InputException e) {
            throw declaration.position().error("the default of " + e.getMessage());
        }
    }
}
