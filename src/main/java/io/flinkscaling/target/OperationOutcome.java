package io.flinkscaling.target;

/** How far an accepted update has come, as DescribeApplicationOperation tells. */
public sealed interface OperationOutcome {

    /** {@code IN_PROGRESS}. */
    record InProgress() implements OperationOutcome {}

    /** {@code SUCCESSFUL}. */
    record Successful() implements OperationOutcome {}

    /** {@code FAILED} or {@code CANCELLED}, also when the application was rolled back. */
    record Failed(String reason) implements OperationOutcome {}

    /** The service no longer knows the operation. */
    record Unknown() implements OperationOutcome {}
}
