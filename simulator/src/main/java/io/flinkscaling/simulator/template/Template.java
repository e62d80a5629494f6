package io.flinkscaling.simulator.template;

import io.flinkscaling.simulator.template.Value.Fields;
import io.flinkscaling.simulator.template.Value.Text;
import io.flinkscaling.simulator.text.InputException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A template as it is written, nothing of it resolved.
 *
 * @param name the template, as the user named it
 * @param parameters by name
 * @param rules by name
 * @param mappings by name
 * @param conditions by name
 * @param resources by logical id
 * @param outputs by name
 * @param notes what a user should know of how it came about, in sentences
 */
public record Template(
        String name,
        Map<String, ParameterDeclaration> parameters,
        Map<String, Value> rules,
        Map<String, Value> mappings,
        Map<String, Value> conditions,
        Map<String, ResourceDeclaration> resources,
        Map<String, Value> outputs,
        List<String> notes) {

    private static final String SERVERLESS = "AWS::Serverless-2016-10-31";

    /**
     * Reads a template.
     *
     * @param name what errors call it
     * @param text YAML or JSON
     * @throws InputException with file and line, if it is none
     */
    public static Template parse(String name, String text) {
        return of(name, TemplateParser.parse(name, text));
    }

    /**
     * Makes a template of what a file has.
     *
     * @param name what errors call it
     * @throws InputException with file and line, if it is none
     */
    public static Template of(String name, Value content) {
        Properties root = Properties.of("template", content)
                .only(
                        "AWSTemplateFormatVersion",
                        "Description",
                        "Metadata",
                        "Parameters",
                        "Rules",
                        "Mappings",
                        "Conditions",
                        "Transform",
                        "Globals",
                        "Resources",
                        "Outputs");
        requireKnownTransform(root);
        SamGlobals globals = SamGlobals.read(root);
        Map<String, ParameterDeclaration> parameters = new LinkedHashMap<>();
        section(root, "Parameters")
                .forEach((id, value) -> parameters.put(id, ParameterDeclarationReader.read(id, value)));
        Map<String, ResourceDeclaration> resources = new LinkedHashMap<>();
        root.required("Resources");
        section(root, "Resources")
                .forEach((id, value) -> resources.put(id, globals.inheritedBy(ResourceDeclaration.read(id, value))));
        return new Template(
                name,
                parameters,
                section(root, "Rules"),
                section(root, "Mappings"),
                section(root, "Conditions"),
                resources,
                section(root, "Outputs"),
                List.of());
    }

    /**
     * Makes a template of resources alone.
     *
     * @param notes what a user should know of how it came about, in sentences
     */
    public static Template ofResources(String name, Map<String, ResourceDeclaration> resources, List<String> notes) {
        return new Template(name, Map.of(), Map.of(), Map.of(), Map.of(), resources, Map.of(), notes);
    }

    /** SAM's own resources stand as they are here; any other transform might change everything. */
    private static void requireKnownTransform(Properties root) {
        Value transform = root.optional("Transform").orElse(null);
        List<Value> transforms = transform instanceof Value.Items items
                ? items.items()
                : transform == null ? List.of() : List.of(transform);
        for (Value each : transforms) {
            if (!(each instanceof Text text && text.text().equals(SERVERLESS))) {
                throw each.position().error("template: Transform is not understood; allowed: " + SERVERLESS);
            }
        }
    }

    private static Map<String, Value> section(Properties root, String name) {
        return root.optional(name)
                .map(value -> {
                    if (value instanceof Fields fields) {
                        return fields.fields();
                    }
                    throw value.position()
                            .error("template: " + name + " is not a mapping; allowed: a mapping of names");
                })
                .orElse(Map.of());
    }
}
