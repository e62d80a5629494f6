package io.flinkscaling.simulator.template;

import java.util.List;
import java.util.Map;

/** A value of a template, and where it stands. A number or a truth value is text, as in CloudFormation. */
public sealed interface Value {

    Position position();

    /**
     * A scalar. What only AWS knows, such as the id of a resource or a parameter without a value, stands in resolved text as
     * {@code ${Name}}.
     */
    record Text(String text, Position position) implements Value {

        /** Tells whether some of this text is known only to AWS. */
        public boolean isSymbolic() {
            return text.contains("${");
        }
    }

    /** A list. */
    record Items(List<Value> items, Position position) implements Value {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** A mapping of names to values, in the order of the template. */
    record Fields(Map<String, Value> fields, Position position) implements Value {}

    /** An intrinsic function that is not resolved yet, by its full name, such as {@code Ref} or {@code Fn::Sub}. */
    record Call(String function, Value argument, Position position) implements Value {}

    /** Nothing: an empty value, or {@code AWS::NoValue}, which takes its property away. */
    record Nothing(Position position) implements Value {}
}
