package io.flinkscaling.simulator.rehearsal;

import io.flinkscaling.simulator.rehearsal.fault.Fault;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A request of Application Auto Scaling, or of the template's schedule, that the function was invoked with.
 *
 * @param time when, in virtual time
 * @param requestId the id that the function's log has beside its lines
 * @param request {@code GET}, or {@code PATCH} and the capacity asked for, or {@link #CHECK}
 * @param status the HTTP status that the gateway answered
 * @param nanos how long it took really, in nanoseconds; without the start of a process
 * @param awsCalls the calls of AWS operations, each attempt of the SDK, in order
 * @param faults what affected it
 * @param isTimedOut whether it was ended because it had not answered in time, really and not by a fault
 */
public record FunctionCall(
        Instant time,
        String requestId,
        String request,
        int status,
        long nanos,
        List<AwsCall> awsCalls,
        Set<Fault> faults,
        boolean isTimedOut) {

    /** The request of the template's schedule. */
    public static final String CHECK = "GET (check)";

    private static final int OK = 200;

    /** Tells whether it failed although no fault was in its way: none makes a function really take too long. */
    public boolean hasFailedByItself() {
        return isTimedOut || status != OK && faults.isEmpty();
    }

    /** Returns its status, and whether it was ended for taking too long. */
    public String outcome() {
        return status + (isTimedOut ? " after its time-out" : "");
    }

    /** Tells whether it was the template's schedule that asked, and not Application Auto Scaling. */
    public boolean isCheck() {
        return request.equals(CHECK);
    }
}
