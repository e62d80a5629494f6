package io.flinkscaling.simulator.rehearsal;

import io.flinkscaling.simulator.rehearsal.fault.Fault;
import java.time.Instant;
import java.util.Optional;

/**
 * A fault that has struck, or a failure that nobody had asked for.
 *
 * @param time when, in virtual time
 * @param fault empty if it came by itself
 * @param affected what it affected, such as {@code PATCH 6}, or the operation that another client called
 * @param outcome the HTTP status that the caller got, or what else came of it
 */
public record Incident(Instant time, Optional<Fault> fault, String affected, String outcome) {

    /** Returns how a request failed without a fault; empty if it did not. */
    public static Optional<Incident> byItself(FunctionCall call) {
        return call.hasFailedByItself()
                ? Optional.of(new Incident(call.time(), Optional.empty(), call.request(), call.outcome()))
                : Optional.empty();
    }

    /** Returns the fault's name, or {@code by itself}. */
    public String cause() {
        return fault.map(Fault::optionName).orElse("by itself");
    }
}
