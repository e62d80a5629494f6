package io.flinkscaling.simulator.declared;

import io.flinkscaling.simulator.template.Position;
import io.flinkscaling.simulator.template.Properties;
import io.flinkscaling.simulator.template.Value;
import io.flinkscaling.simulator.template.Value.Fields;
import io.flinkscaling.simulator.text.InputException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the AWS CLI says of what is deployed, in files of any order.
 *
 * @param contents of the files, at least one answer in each
 */
record DeployedAnswers(List<Value> contents) {

    private static final String COMPLETE =
            "; allowed: all of it, which the AWS CLI prints without --no-paginate and" + " --max-items";

    DeployedAnswers {
        for (Value content : contents) {
            Properties answer = Properties.of("the answer", content);
            if (answer.has("NextToken")) {
                throw answer.errorAt("NextToken", "is incomplete, since it has a NextToken" + COMPLETE);
            }
        }
    }

    /** Tells whether a file has an answer. */
    static boolean isAny(Value content) {
        return Arrays.stream(DeployedAnswer.values()).anyMatch(answer -> isIn(content, answer));
    }

    private static boolean isIn(Value content, DeployedAnswer answer) {
        return content instanceof Fields fields && fields.fields().containsKey(answer.list());
    }

    boolean has(DeployedAnswer answer) {
        return contents.stream().anyMatch(content -> isIn(content, answer));
    }

    /**
     * Returns the items of an answer, of all files that have it; none if no file has.
     *
     * @throws InputException if one is there twice, such as in a copy of a file
     */
    List<Properties> items(DeployedAnswer answer) {
        List<Properties> items = contents.stream()
                .filter(content -> isIn(content, answer))
                .flatMap(content -> Properties.of("the answer", content).children(answer.list()).stream())
                .toList();
        Map<String, Position> known = new HashMap<>();
        for (Properties item : items) {
            String arn = item.optionalText(answer.arn()).orElse("");
            Position first = arn.isEmpty() ? null : known.putIfAbsent(arn, item.position());
            if (first != null) {
                throw item.errorAt(
                        answer.arn(),
                        answer.arn() + " is there twice, first in " + first.file() + ":" + first.line()
                                + "; allowed: each file once");
            }
        }
        return items;
    }

    /**
     * Returns the name of the first file that has an answer.
     *
     * @param needed what it is needed for
     * @throws InputException with the command that prints it, if there is none
     */
    String require(DeployedAnswer answer, String needed) {
        return contents.stream()
                .filter(content -> isIn(content, answer))
                .findFirst()
                .orElseThrow(() -> new InputException(contents.get(0).position().file() + ": does not say " + needed
                        + "; allowed: repeat --template with the output of " + answer.command()))
                .position()
                .file();
    }
}
