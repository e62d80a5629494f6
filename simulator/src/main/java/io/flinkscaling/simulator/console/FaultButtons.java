package io.flinkscaling.simulator.console;

import io.flinkscaling.simulator.rehearsal.fault.Fault;
import io.flinkscaling.simulator.rehearsal.fault.Fault.Victim;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The buttons that let something go wrong, by what the faults affect. */
final class FaultButtons {

    private FaultButtons() {}

    /** Returns them as HTML. */
    static String html(boolean hasFunction) {
        return Arrays.stream(Victim.values())
                .map(victim -> group(victim, hasFunction))
                .collect(Collectors.joining());
    }

    private static String group(Victim victim, boolean hasFunction) {
        return Arrays.stream(Fault.values())
                .filter(fault -> fault.victim() == victim)
                .map(FaultButtons::button)
                .collect(
                        Collectors.joining("\n", "<p>" + heading(victim, hasFunction) + "</p>\n<div>\n", "\n</div>\n"));
    }

    private static String heading(Victim victim, boolean hasFunction) {
        return switch (victim) {
            case CALL ->
                hasFunction
                        ? "The next call of AWS: the function makes some at least every five minutes"
                        : "The next call of AWS by your own client, such as the AWS CLI: without a function nothing else"
                                + " makes any";
            case PROCESS ->
                hasFunction ? "The function's process, at its next call" : "The function's process: there is none";
            case UPDATE -> "The next update that is accepted";
            case ALARMS -> "At once";
        };
    }

    private static String button(Fault fault) {
        return "<button data-fault=\"" + fault.optionName() + "\" data-effect=\"" + fault.effect() + "\">"
                + fault.optionName() + "</button>";
    }
}
