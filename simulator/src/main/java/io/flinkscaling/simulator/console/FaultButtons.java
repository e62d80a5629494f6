package io.flinkscaling.simulator.console;

import io.flinkscaling.simulator.rehearsal.fault.Fault;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The buttons that let something go wrong, by what the faults befall. */
final class FaultButtons {

    private FaultButtons() {}

    /** Returns them as HTML. */
    static String html(boolean hasFunction) {
        return group(
                        hasFunction
                                ? "The next call of AWS: the function makes some at least every five minutes"
                                : "The next call of AWS by your own client, such as the AWS CLI: without a function nothing else"
                                        + " makes any",
                        Fault.THROTTLING,
                        Fault.SERVER_ERROR,
                        Fault.HUNG_CONNECTION,
                        Fault.SSM_DOWN,
                        Fault.CONCURRENT_MODIFICATION)
                + group(
                        hasFunction
                                ? "The function's process, at its next call"
                                : "The function's process: there is none",
                        Fault.CRASH,
                        Fault.TIME_OUT)
                + group(
                        "The next update that is accepted",
                        Fault.UPDATE_FAILS,
                        Fault.UPDATE_ENDS_READY,
                        Fault.UPDATE_ROLLED_BACK,
                        Fault.ANSWER_LOST)
                + group("At once", Fault.ALARMS_DELETED);
    }

    private static String group(String befallen, Fault... faults) {
        List<String> buttons = Arrays.stream(faults).map(FaultButtons::button).toList();
        return buttons.stream().collect(Collectors.joining("\n", "<p>" + befallen + "</p>\n<div>\n", "\n</div>\n"));
    }

    private static String button(Fault fault) {
        return "<button data-fault=\"" + fault.optionName() + "\" data-effect=\"" + effect(fault) + "\">"
                + fault.optionName() + "</button>";
    }

    private static String effect(Fault fault) {
        return switch (fault) {
            case THROTTLING -> "it is throttled; if it is of the function, its repetitions are too";
            case SERVER_ERROR -> "it is answered with 500; if it is of the function, its repetitions are too";
            case HUNG_CONNECTION -> "it is never answered";
            case CRASH -> "the process is killed, before or after the call has taken effect";
            case TIME_OUT -> "the process is ended, as Lambda does with one that takes too long";
            case CONCURRENT_MODIFICATION -> "somebody deploys just before the next UpdateApplication";
            case UPDATE_FAILS -> "the application goes on with its old parallelism";
            case UPDATE_ENDS_READY -> "the application is left READY, and started again ten minutes later";
            case UPDATE_ROLLED_BACK -> "the update is rolled back, which stops the application twice";
            case ANSWER_LOST -> "its answer never arrives, and the application goes on with its old parallelism";
            case SSM_DOWN -> "calls of SSM are answered with 500";
            case ALARMS_DELETED -> "each demand alarm is deleted, and put again after half an hour";
        };
    }
}
