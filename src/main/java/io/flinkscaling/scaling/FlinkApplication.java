package io.flinkscaling.scaling;

import java.util.OptionalInt;

/** Port: the one application that this target scales. */
public interface FlinkApplication {

    /**
     * Returns what the application is like now.
     *
     * @throws ApplicationNotFoundException if there is no such application
     * @throws ThrottledException if the service asks to call less often
     */
    ApplicationState describe();

    /**
     * Asks for another parallelism.
     *
     * @throws ApplicationNotFoundException if there is no such application
     * @throws ThrottledException if the service asks to call less often
     */
    UpdateOutcome update(ParallelismUpdate update);

    /**
     * Returns how far an accepted update has come.
     *
     * @throws ApplicationNotFoundException if there is no such application
     * @throws ThrottledException if the service asks to call less often
     */
    OperationOutcome operation(String operationId);

    /**
     * Returns how far the update has come that was taken of a version of the application, whoever had asked for it. There
     * is at most one: it makes another version.
     *
     * @param versionId an {@link ApplicationVersion#id}
     * @throws ApplicationNotFoundException if there is no such application
     * @throws ThrottledException if the service asks to call less often
     */
    OperationOutcome updateOf(long versionId);

    /** What became of an attempt to update the application. */
    sealed interface UpdateOutcome {

        /** The update was taken; the operation tells how it ends. */
        record Accepted(String operationId) implements UpdateOutcome {}

        /** Not now: the application is in use, or was changed by somebody else in the meantime. It may succeed later. */
        record Busy(String reason) implements UpdateOutcome {}

        /** The same, but it was asked for before without an answer, which may have been the one that changed the application. */
        record Unclear(String reason) implements UpdateOutcome {}

        /** The update cannot succeed as it is, now or later: a limit, an invalid argument or configuration. */
        record Rejected(String reason) implements UpdateOutcome {}
    }

    /** How far an accepted update has come, as DescribeApplicationOperation tells. */
    sealed interface OperationOutcome {

        /** Tells that nothing is known of an update, and that the application does not run. */
        default boolean mayHaveStopped(ApplicationState state) {
            return this instanceof Unknown && state.status() == ApplicationStatus.READY;
        }

        /** {@code IN_PROGRESS}. */
        record InProgress() implements OperationOutcome {}

        /** {@code SUCCESSFUL}. */
        record Successful() implements OperationOutcome {}

        /** {@code FAILED} or {@code CANCELLED}, also when the application was rolled back. */
        record Failed(String reason) implements OperationOutcome {}

        /** The service no longer knows the operation. */
        record Unknown() implements OperationOutcome {}
    }

    /**
     * A change of parallelism to ask for.
     *
     * @param parallelism {@code ParallelismUpdate}
     * @param parallelismPerKpu {@code ParallelismPerKPUUpdate}; empty to leave it as it is
     * @param version the version that the change was decided on
     */
    record ParallelismUpdate(int parallelism, OptionalInt parallelismPerKpu, ApplicationVersion version) {}
}
