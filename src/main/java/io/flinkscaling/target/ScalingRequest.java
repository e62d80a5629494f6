package io.flinkscaling.target;

/** The one outstanding scaling request of an application, as far as it has come. */
public sealed interface ScalingRequest {

    /** Returns what was asked for, in units of capacity. */
    int desiredCapacity();

    /** Asked for, and no update was asked of the service yet. */
    record Unaccepted(int desiredCapacity) implements ScalingRequest {}

    /**
     * An update was asked of the service, or is about to be, and whether it was taken is not known.
     *
     * @param attempts how many updates may have been taken, with this one, at least 1
     * @param versionId the version of the application that the last one was asked of
     * @param isRefused whether the last one was answered as one that comes at a bad moment, so that it was hardly taken
     */
    record Attempted(int desiredCapacity, int attempts, long versionId, boolean isRefused) implements ScalingRequest {}

    /** Taken by the service as an operation. */
    record Accepted(int desiredCapacity, String operationId) implements ScalingRequest {}

    /**
     * Ended without success; kept so that the reason can be told until the next request.
     *
     * @param hasStopped whether a failed update has left the application READY
     */
    record Failed(int desiredCapacity, String reason, boolean hasStopped) implements ScalingRequest {}
}
