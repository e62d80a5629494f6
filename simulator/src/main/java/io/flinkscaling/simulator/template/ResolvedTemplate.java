package io.flinkscaling.simulator.template;

import io.flinkscaling.simulator.text.InputException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A template under given parameters. Each resource is resolved when it is asked for: what stands in others, which nobody
 * asks for, may be anything.
 */
public final class ResolvedTemplate {

    private final Template template;
    private final ParameterValues parameters;
    private final Resolver resolver;

    /**
     * Resolves a template.
     *
     * @param overrides values of parameters by name; the others have their defaults
     * @throws InputException if a parameter is not allowed or a rule is violated
     */
    public ResolvedTemplate(Template template, Map<String, String> overrides) {
        this.template = template;
        this.parameters = new ParameterValues(template, overrides);
        this.resolver = new Resolver(template, parameters);
        Rules.check(template.rules(), resolver.conditions());
    }

    public String name() {
        return template.name();
    }

    /** Returns the error that this template cannot be used. */
    public InputException error(String message) {
        return new InputException(template.name() + ": " + message);
    }

    /** Returns the declaration of a parameter; empty if there is none. */
    public Optional<ParameterDeclaration> parameter(String name) {
        return Optional.ofNullable(template.parameters().get(name));
    }

    public ParameterValues parameters() {
        return parameters;
    }

    /** Returns the resources of a type whose condition holds, in the order of the template. */
    public List<Resource> resources(String type) {
        return declarations(type).stream()
                .map(declaration -> new Resource(
                        declaration.id(),
                        declaration.type(),
                        Properties.of("resource " + declaration.id(), resolver.resolve(declaration.properties())),
                        declaration.dependsOn()))
                .toList();
    }

    /** Returns the same, as they are written. */
    public List<ResourceDeclaration> declarations(String type) {
        return declarations().stream()
                .filter(resource -> resource.type().equals(type))
                .toList();
    }

    /** Returns the resources of all types whose condition holds, as they are written. */
    public List<ResourceDeclaration> declarations() {
        return template.resources().values().stream()
                .filter(resource -> resource.condition()
                        .map(condition -> resolver.conditions().holds(condition, resource.position()))
                        .orElse(true))
                .toList();
    }

    /** Resolves a part of a resource. */
    public Value resolve(Value value) {
        return resolver.resolve(value);
    }
}
