package io.flinkscaling.simulator.template;

import io.flinkscaling.simulator.template.Value.Nothing;
import io.flinkscaling.simulator.template.Value.Text;

/** What a template may refer to: parameters, pseudo parameters, and the resources that are created. */
final class References {

    private static final String SERVERLESS_TYPE = "AWS::Serverless::";

    private final Template template;
    private final ParameterValues parameters;
    private final Conditions conditions;

    References(Template template, ParameterValues parameters, Conditions conditions) {
        this.template = template;
        this.parameters = parameters;
        this.conditions = conditions;
    }

    /** Returns what {@code Ref} gives; for a resource {@code ${Name}}, since only AWS knows its id. */
    Value ref(String name, Position position) {
        if (name.equals(PseudoParameters.NO_VALUE)) {
            return new Nothing(position);
        }
        String pseudo = PseudoParameters.VALUES.get(name);
        if (pseudo != null) {
            return new Text(pseudo, position);
        }
        return parameters.reference(name, position).orElseGet(() -> {
            requireResource(name, position);
            return new Text("${" + name + "}", position);
        });
    }

    /** Returns what {@code Fn::GetAtt} gives for {@code Resource.Attribute}: {@code ${Resource.Attribute}}. */
    Value attribute(String name, Position position) {
        int dot = name.indexOf('.');
        if (dot < 1) {
            throw position.error("Fn::GetAtt of \"" + name + "\" names no attribute; allowed: Resource.Attribute");
        }
        requireResource(name.substring(0, dot), position);
        return new Text("${" + name + "}", position);
    }

    private void requireResource(String name, Position position) {
        ResourceDeclaration resource = template.resources().get(name);
        if (resource == null) {
            if (isMadeBySam(name)) {
                return;
            }
            throw position.error("\"" + name + "\" is neither a parameter nor a resource of this template");
        }
        resource.condition().ifPresent(condition -> {
            if (!conditions.holds(condition, resource.position())) {
                throw position.error(
                        "resource " + name + " is not created, because condition " + condition + " does not hold");
            }
        });
    }

    /** SAM makes further resources, such as a function's role, whose ids begin with that of its own resource. */
    private boolean isMadeBySam(String name) {
        return template.resources().values().stream()
                .anyMatch(resource -> resource.type().startsWith(SERVERLESS_TYPE) && name.startsWith(resource.id()));
    }
}
