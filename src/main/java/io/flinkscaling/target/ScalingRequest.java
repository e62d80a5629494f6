package io.flinkscaling.target;

/** The one outstanding scaling request of an application, as far as it has come. */
public sealed interface ScalingRequest {

    /** Returns what was asked for, in units of capacity. */
    int desiredCapacity();

    /** Asked for, but not yet taken by the service. */
    record Unaccepted(int desiredCapacity) implements ScalingRequest {}

    /** Taken by the service as an operation. */
    record Accepted(int desiredCapacity, String operationId) implements ScalingRequest {}

    /** Ended without success; kept so that the reason can be told until the next request. */
    record Failed(int desiredCapacity, String reason) implements ScalingRequest {}
}
