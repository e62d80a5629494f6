package io.flinkscaling.simulator.rehearsal.fault;

import io.flinkscaling.simulator.text.InputException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What can go wrong on demand. */
public enum Fault {
    /** An AWS operation is throttled, all attempts of the SDK within an invocation. */
    THROTTLING("throttling"),
    /** An AWS operation answers 500, all attempts of the SDK within an invocation. */
    SERVER_ERROR("server-error"),
    /** An AWS call is never answered: the SDK gives it up after its time-out, and tries again. */
    HUNG_CONNECTION("hung-connection"),
    /** The function's process is killed, before or after a call has taken effect, and starts cold for the next invocation. */
    CRASH("crash"),
    /** As a crash, but because the function took too long. No time is waited for. */
    TIME_OUT("time-out"),
    /** Somebody deploys another version between the function's look at the application and its update. */
    CONCURRENT_MODIFICATION("concurrent-modification"),
    /** An accepted update fails, and the application goes on with its old parallelism. */
    UPDATE_FAILS("update-fails"),
    /** An accepted update fails and leaves the application READY, as it is by default; somebody starts it ten minutes later. */
    UPDATE_ENDS_READY("update-ends-ready"),
    /** An accepted update fails and is rolled back, which stops the application twice. */
    UPDATE_ROLLED_BACK("update-rolled-back"),
    /** An UpdateApplication takes effect, its answer never arrives, and the update fails. */
    ANSWER_LOST("answer-lost"),
    /** SSM answers 500 to everything within an invocation. */
    SSM_DOWN("ssm-down"),
    /** The demand alarms are deleted, and put again by a stack update after half an hour. */
    ALARMS_DELETED("alarms-deleted");

    private final String optionName;

    Fault(String optionName) {
        this.optionName = optionName;
    }

    /** Returns the name on the command line and in the report, such as {@code ssm-down}. */
    public String optionName() {
        return optionName;
    }

    /** Tells whether it befalls an accepted update, and not an invocation. */
    public boolean isOfUpdate() {
        return this == UPDATE_FAILS || this == UPDATE_ENDS_READY || this == UPDATE_ROLLED_BACK || this == ANSWER_LOST;
    }

    /** Returns the fault of a name, or throws an {@link InputException} that lists the names. */
    public static Fault named(String name) {
        return Arrays.stream(values())
                .filter(fault -> fault.optionName.equals(name))
                .findFirst()
                .orElseThrow(() -> new InputException("fault \"" + name + "\" is unknown; allowed: "
                        + Arrays.stream(values()).map(Fault::optionName).collect(Collectors.joining(", "))));
    }
}
