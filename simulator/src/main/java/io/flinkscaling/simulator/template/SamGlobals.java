package io.flinkscaling.simulator.template;

import io.flinkscaling.simulator.template.Value.Fields;
import io.flinkscaling.simulator.template.Value.Items;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code Globals} of a SAM template, which each resource of their type inherits. Source: SAM developer guide, "Globals section of
 * the AWS SAM template": of two mappings all entries count, and the resource's where both have one; a list begins with the
 * globals' items; anything else of the resource replaces the globals'.
 */
final class SamGlobals {

    private static final String SERVERLESS = "AWS::Serverless::";

    /** What the globals have for a type, by the end of its name, such as {@code Function}. */
    private final Map<String, Value> ofTypes;

    private SamGlobals(Map<String, Value> ofTypes) {
        this.ofTypes = ofTypes;
    }

    /** Reads the globals of a template, which may have none. */
    static SamGlobals read(Properties root) {
        return root.optional("Globals")
                .map(globals -> {
                    if (globals instanceof Fields fields) {
                        return new SamGlobals(fields.fields());
                    }
                    throw globals.position().error("template: Globals is not a mapping; allowed: a mapping of names");
                })
                .orElse(new SamGlobals(Map.of()));
    }

    /** Returns a resource with what it inherits. */
    ResourceDeclaration inheritedBy(ResourceDeclaration resource) {
        if (!resource.type().startsWith(SERVERLESS)) {
            return resource;
        }
        Value inherited = ofTypes.get(resource.type().substring(SERVERLESS.length()));
        return inherited == null
                ? resource
                : new ResourceDeclaration(
                        resource.id(),
                        resource.type(),
                        resource.condition(),
                        resource.dependsOn(),
                        merge(inherited, resource.properties()),
                        resource.position());
    }

    private static Value merge(Value global, Value own) {
        if (global instanceof Fields inherited && own instanceof Fields fields) {
            Map<String, Value> merged = new LinkedHashMap<>(inherited.fields());
            fields.fields().forEach((name, value) -> merged.merge(name, value, SamGlobals::merge));
            return new Fields(merged, fields.position());
        }
        if (global instanceof Items inherited && own instanceof Items items) {
            List<Value> merged = new ArrayList<>(inherited.items());
            merged.addAll(items.items());
            return new Items(merged, items.position());
        }
        return own;
    }
}
