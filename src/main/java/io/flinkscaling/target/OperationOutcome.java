package io.flinkscaling.target;

/** How far an accepted update has come, as DescribeApplicationOperation tells. */
public sealed interface OperationOutcome {

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
