package io.flinkscaling.simulator.declared;

import io.flinkscaling.simulator.template.Value;
import io.flinkscaling.simulator.template.Value.Fields;
import io.flinkscaling.simulator.template.Value.Items;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pages of an answer: {@code --output yaml-stream} prints a list of them, anything else joins them. */
final class DeployedPages {

    private static final String TOKEN = "NextToken";

    private DeployedPages() {}

    /** Returns the pages of a file, at least one; only the last says whether there are more. */
    static List<Value> of(Value content) {
        if (!(content instanceof Items list) || list.items().isEmpty()) {
            return List.of(content);
        }
        List<Value> pages = new ArrayList<>();
        for (Value page : list.items().subList(0, list.items().size() - 1)) {
            pages.add(withoutToken(page));
        }
        pages.add(list.items().get(list.items().size() - 1));
        return pages;
    }

    private static Value withoutToken(Value page) {
        if (!(page instanceof Fields fields)) {
            return page;
        }
        Map<String, Value> others = new LinkedHashMap<>(fields.fields());
        others.remove(TOKEN);
        return new Fields(others, fields.position());
    }
}
