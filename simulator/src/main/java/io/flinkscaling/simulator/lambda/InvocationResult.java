package io.flinkscaling.simulator.lambda;

/** How the invocation of a function ended. */
public sealed interface InvocationResult {

    /** Returns the time from handing the event over to the answer, or to giving up, in nanoseconds. */
    long nanos();

    /** The function has answered. */
    record Answered(byte[] payload, long nanos) implements InvocationResult {}

    /** The function has reported an error instead of an answer; so has one that could not be initialized. */
    record FunctionError(String payload, long nanos) implements InvocationResult {}

    /** The function has not answered in time; Lambda ends its process then. */
    record TimedOut(long nanos) implements InvocationResult {}

    /** The function's process has ended without an answer. */
    record Crashed(long nanos) implements InvocationResult {}
}
