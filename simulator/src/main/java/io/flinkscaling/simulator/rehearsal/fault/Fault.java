package io.flinkscaling.simulator.rehearsal.fault;

import io.flinkscaling.simulator.model.flink.UpdateFate;
import io.flinkscaling.simulator.text.InputException;
import io.flinkscaling.simulator.text.Suggestion;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can go wrong on demand. {@link FaultRates} draws in this order. */
public enum Fault {
    /** An AWS operation is throttled, all attempts of the SDK within an invocation. */
    THROTTLING("throttling", Facts.ofCalls("it is throttled; if it is of the function, its repetitions are too")),
    /** An AWS operation answers 500, all attempts of the SDK within an invocation. */
    SERVER_ERROR(
            "server-error",
            Facts.ofCalls("it is answered with 500; if it is of the function, its repetitions are too")),
    /** An AWS call is never answered: the SDK gives it up after its time-out, and tries again. */
    HUNG_CONNECTION("hung-connection", Facts.ofCalls("it is never answered")),
    /** The function's process is killed, before or after a call has taken effect, and starts cold for the next invocation. */
    CRASH("crash", Facts.ofProcess("the process is killed, before or after the call has taken effect")),
    /** As a crash, but because the function took too long. No time is waited for. */
    TIME_OUT("time-out", Facts.ofProcess("the process is ended, as Lambda does with one that takes too long")),
    /** Somebody deploys another version between the function's look at the application and its update. */
    CONCURRENT_MODIFICATION(
            "concurrent-modification",
            Facts.ofCalls("somebody deploys just before the next UpdateApplication")
                    .of(Operations.UPDATE)),
    /** An accepted update fails, and the application goes on with its old parallelism. */
    UPDATE_FAILS("update-fails", Facts.ofUpdates(UpdateFate.FAILS, "the application goes on with its old parallelism")),
    /** An accepted update fails and leaves the application READY, as it is by default; somebody starts it ten minutes later. */
    UPDATE_ENDS_READY(
            "update-ends-ready",
            Facts.ofUpdates(UpdateFate.STOPS, "the application is left READY, and started again ten minutes later")),
    /** An accepted update fails and is rolled back, which stops the application twice. */
    UPDATE_ROLLED_BACK(
            "update-rolled-back",
            Facts.ofUpdates(UpdateFate.IS_ROLLED_BACK, "the update is rolled back, which stops the application twice")),
    /** An UpdateApplication takes effect, its answer never arrives, and the update fails. */
    ANSWER_LOST(
            "answer-lost",
            Facts.ofUpdates(
                            UpdateFate.FAILS,
                            "its answer never arrives, and the application goes on with its old parallelism")
                    .needing("there is no function whose answer could get lost")),
    /** SSM answers 500 to everything within an invocation. */
    SSM_DOWN("ssm-down", Facts.ofCalls("calls of SSM are answered with 500").of(Operations.SSM)),
    /** The demand alarms are deleted, and put again by a stack update after half an hour. */
    ALARMS_DELETED("alarms-deleted", Facts.ofAlarms("each demand alarm is deleted, and put again after half an hour"));

    /** What a fault happens to. */
    public enum Victim {
        /** A call of AWS. */
        CALL,
        /** The function's process, at a call of AWS. */
        PROCESS,
        /** An update that is accepted. */
        UPDATE,
        /** The demand alarms. */
        ALARMS
    }

    /** The ends of the names of the AWS operations that a fault can happen to. */
    private static final class Operations {
        static final String ANY = "";
        static final String UPDATE = "UpdateApplication";
        static final String SSM = "Parameter";
        static final String ALARMS = "DescribeAlarms";
    }

    /**
     * What is known of a fault.
     *
     * @param operations how the AWS operations end that it can happen to
     * @param obstacle why it cannot happen without a function; empty if it can
     * @param fate how an update ends that it happens to
     */
    private record Facts(
            Victim victim, String effect, String operations, Optional<String> obstacle, Optional<UpdateFate> fate) {

        static Facts ofCalls(String effect) {
            return new Facts(Victim.CALL, effect, Operations.ANY, Optional.empty(), Optional.empty());
        }

        static Facts ofProcess(String effect) {
            return new Facts(Victim.PROCESS, effect, Operations.ANY, Optional.empty(), Optional.empty())
                    .needing("there is no function whose process could end");
        }

        static Facts ofUpdates(UpdateFate fate, String effect) {
            return new Facts(Victim.UPDATE, effect, Operations.UPDATE, Optional.empty(), Optional.of(fate));
        }

        static Facts ofAlarms(String effect) {
            return new Facts(Victim.ALARMS, effect, Operations.ALARMS, Optional.empty(), Optional.empty());
        }

        Facts of(String newOperations) {
            return new Facts(victim, effect, newOperations, obstacle, fate);
        }

        Facts needing(String newObstacle) {
            return new Facts(victim, effect, operations, Optional.of(newObstacle), fate);
        }
    }

    private final String optionName;
    private final Facts facts;

    Fault(String optionName, Facts facts) {
        this.optionName = optionName;
        this.facts = facts;
    }

    /** Returns the name on the command line and in the report, such as {@code ssm-down}. */
    public String optionName() {
        return optionName;
    }

    public Victim victim() {
        return facts.victim();
    }

    /** Tells whether it affects an accepted update, and not an invocation. */
    public boolean isOfUpdate() {
        return facts.victim() == Victim.UPDATE;
    }

    /** Tells whether it can happen to a call of an AWS operation, such as {@code UpdateApplication}. */
    public boolean canHit(String operation) {
        return operation.endsWith(facts.operations());
    }

    /** Returns what it does, as a part of a sentence. */
    public String effect() {
        return facts.effect();
    }

    /** Returns why it cannot happen without a function; empty if it can. */
    public Optional<String> obstacleWithoutFunction() {
        return facts.obstacle();
    }

    /** Returns how an update ends that it happens to; empty if it happens to none. */
    Optional<UpdateFate> fate() {
        return facts.fate();
    }

    /** Returns the fault of a name, or throws an {@link InputException} that lists the names. */
    public static Fault named(String name) {
        return Arrays.stream(values())
                .filter(fault -> fault.optionName.equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    private static InputException unknown(String name) {
        List<String> names = Arrays.stream(values()).map(Fault::optionName).toList();
        return new InputException(
                "fault \"" + name + "\" is unknown; allowed: " + String.join(", ", names) + Suggestion.of(name, names));
    }
}
