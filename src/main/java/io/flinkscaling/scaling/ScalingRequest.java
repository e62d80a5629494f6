package io.flinkscaling.scaling;

import java.util.Optional;

/** The one outstanding scaling request of an application, as far as it has come. */
public sealed interface ScalingRequest {

    /** Returns what was asked for, in units of capacity. */
    int desiredCapacity();

    /** Tells whether this asks for a capacity and has not failed. */
    default boolean isUnderWayTo(int capacity) {
        return desiredCapacity() == capacity && !(this instanceof Failed);
    }

    /** Returns the operation whose end nobody has seen yet. */
    default Optional<String> operationUnderWay() {
        return Optional.empty();
    }

    /**
     * Asked for, and no update was asked of the service yet.
     *
     * @param after the operation of an earlier request, which was not seen to end before this one took its place
     */
    record Unaccepted(int desiredCapacity, Optional<String> after) implements ScalingRequest {

        public Unaccepted(int desiredCapacity) {
            this(desiredCapacity, Optional.empty());
        }

        @Override
        public Optional<String> operationUnderWay() {
            return after;
        }
    }

    /**
     * An update was asked of the service, or is about to be, and whether it was taken is not known.
     *
     * @param attempts how many updates may have been taken, with this one, at least 1
     * @param versionId the version of the application that the last one was asked of
     * @param isRefused whether the last one was answered as one that comes at a bad moment, so that it was hardly taken
     */
    record Attempted(int desiredCapacity, int attempts, long versionId, boolean isRefused) implements ScalingRequest {

        /** Makes one of an application as it is. */
        static Attempted of(ScalingRequest request, ApplicationState state, int attempts) {
            return new Attempted(
                    request.desiredCapacity(), attempts, state.version().id(), false);
        }
    }

    /** Taken by the service as an operation. */
    record Accepted(int desiredCapacity, String operationId) implements ScalingRequest {

        @Override
        public Optional<String> operationUnderWay() {
            return Optional.of(operationId);
        }
    }

    /**
     * Ended without success; kept so that the reason can be told until the next request.
     *
     * @param hasStopped whether a failed update has left the application READY
     */
    record Failed(int desiredCapacity, String reason, boolean hasStopped) implements ScalingRequest {

        /** Tells that the application is stopped still: another update would only change what it is started with. */
        boolean isStopped(ApplicationState state) {
            return hasStopped && state.status() == ApplicationStatus.READY;
        }
    }
}
