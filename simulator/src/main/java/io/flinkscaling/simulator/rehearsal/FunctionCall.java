package io.flinkscaling.simulator.rehearsal;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A request of Application Auto Scaling that the function was invoked with.
 *
 * @param time when, in virtual time
 * @param request {@code GET}, or {@code PATCH} and the capacity asked for
 * @param status the HTTP status that the gateway answered
 * @param nanos how long it took really, in nanoseconds; without the start of a process
 * @param awsCalls the calls of AWS operations, each attempt of the SDK, in order
 * @param faults what befell it
 * @param isTimedOut whether it was ended because it had not answered in time, really and not by a fault
 */
public record FunctionCall(
        Instant time,
        String request,
        int status,
        long nanos,
        List<AwsCall> awsCalls,
        Set<Fault> faults,
        boolean isTimedOut) {}
