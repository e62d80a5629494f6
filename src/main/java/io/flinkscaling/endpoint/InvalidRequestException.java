package io.flinkscaling.endpoint;

/** A request that this endpoint cannot take; the message may be shown to the caller. */
final class InvalidRequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidRequestException(String message) {
        super(message);
    }
}
