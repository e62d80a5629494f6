package io.flinkscaling.simulator.template;

import io.flinkscaling.simulator.text.InputException;
import java.util.Map;
import java.util.Optional;

/** The rules of a template, which refuse parameters that contradict each other. */
final class Rules {

    private Rules() {}

    /** Throws an {@link InputException} with the description of the first assertion that does not hold. */
    static void check(Map<String, Value> rules, Conditions conditions) {
        rules.forEach((name, value) -> {
            Properties rule = Properties.of("rule " + name, value).only("RuleCondition", "Assertions");
            Optional<Value> condition = rule.optional("RuleCondition");
            if (condition.isEmpty() || conditions.holds(condition.get())) {
                for (Properties assertion : rule.children("Assertions")) {
                    check(assertion.only("Assert", "AssertDescription"), conditions);
                }
            }
        });
    }

    private static void check(Properties assertion, Conditions conditions) {
        if (!conditions.holds(assertion.required("Assert"))) {
            throw assertion.error(assertion.optionalText("AssertDescription").orElse("the assertion does not hold"));
        }
    }
}
