package io.flinkscaling.standin;

import io.flinkscaling.simulator.wire.ServiceError;
import io.flinkscaling.simulator.wire.Throttling;

/**
 * Something that goes wrong with a call.
 *
 * @param kind what happens
 * @param error what is answered, with {@link Kind#ERROR}
 * @param isAfterEffect whether the call is carried out before, so that only its answer is lost
 */
public record Fault(Kind kind, ServiceError error, boolean isAfterEffect) {

    /** What happens to the call. */
    public enum Kind {
        ERROR,
        CONNECTION_LOST,
        HANG,
        TRICKLE
    }

    /** Refuses the call with an error of the service's model. */
    public static Fault error(String code, String message) {
        return new Fault(Kind.ERROR, new ServiceError(code, message), false);
    }

    /** Refuses the call because there were too many. */
    public static Fault throttling() {
        return error(Throttling.JSON_CODE, "Rate exceeded");
    }

    /** Fails on the service's side. */
    public static Fault serverError(int status) {
        return new Fault(Kind.ERROR, new ServiceError("InternalFailure", "secret internals of AWS", status), false);
    }

    /** Closes the connection without an answer. */
    public static Fault connectionLost() {
        return new Fault(Kind.CONNECTION_LOST, null, false);
    }

    /** Keeps the connection open and never answers. */
    public static Fault hang() {
        return new Fault(Kind.HANG, null, false);
    }

    boolean isTrickle() {
        return kind == Kind.TRICKLE;
    }

    /** Carries the call out and answers it as it should, but lets the answer take 9 s, in two pieces. */
    public static Fault trickle() {
        return new Fault(Kind.TRICKLE, null, true);
    }

    /** Returns the same fault, befalling the answer to a call that has been carried out. */
    public Fault afterEffect() {
        return new Fault(kind, error, true);
    }
}
