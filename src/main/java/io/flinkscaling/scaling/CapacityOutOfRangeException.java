package io.flinkscaling.scaling;

/** A desired capacity that this target does not take; the message names the value and what is allowed. */
public final class CapacityOutOfRangeException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public CapacityOutOfRangeException(String message) {
        super(message);
    }
}
