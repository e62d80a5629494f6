package io.flinkscaling.simulator.template;

import io.flinkscaling.simulator.template.Value.Fields;
import io.flinkscaling.simulator.template.Value.Items;
import io.flinkscaling.simulator.template.Value.Nothing;
import io.flinkscaling.simulator.template.Value.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Small templates, called test.yaml. */
final class Templates {

    private Templates() {}

    static ResolvedTemplate resolved(String text, Map<String, String> parameters) {
        return new ResolvedTemplate(Template.parse("test.yaml", text), parameters);
    }

    /** Returns a resolved value as strings, lists and maps; nothing as null. */
    static Object plain(Value value) {
        if (value instanceof Text text) {
            return text.text();
        }
        if (value instanceof Items items) {
            return items.items().stream().map(Templates::plain).toList();
        }
        if (value instanceof Fields fields) {
            Map<String, Object> plain = new LinkedHashMap<>();
            fields.fields().forEach((name, field) -> plain.put(name, plain(field)));
            return plain;
        }
        if (value instanceof Nothing) {
            return null;
        }
        throw new AssertionError("not resolved: " + value);
    }

    /** Returns the property Value of the only resource of type Test of a template. */
    static Object valueIn(ResolvedTemplate template) {
        List<Resource> resources = template.resources("Test");
        return plain(resources.get(0).properties().required("Value"));
    }
}
