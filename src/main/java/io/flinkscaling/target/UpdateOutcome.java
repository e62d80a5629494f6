package io.flinkscaling.target;

/** What became of an attempt to update the application. */
public sealed interface UpdateOutcome {

    /** The update was taken; the operation tells how it ends. */
    record Accepted(String operationId) implements UpdateOutcome {}

    /** Not now: the application is in use, or was changed by somebody else in the meantime. It may succeed later. */
    record Busy(String reason) implements UpdateOutcome {}

    /** The same, but it was asked for before without an answer, which may have been the one that changed the application. */
    record Unclear(String reason) implements UpdateOutcome {}

    /** The update cannot succeed as it is, now or later: a limit, an invalid argument or configuration. */
    record Rejected(String reason) implements UpdateOutcome {}
}
