package io.flinkscaling.endpoint;

/** A client asks for another application than the one served here. */
class NotServedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotServedException(String id) {
        super("scalableTargetDimensionId " + id + " is not served here");
    }
}
