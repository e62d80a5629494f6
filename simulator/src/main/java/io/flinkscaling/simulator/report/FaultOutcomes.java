package io.flinkscaling.simulator.report;

import io.flinkscaling.simulator.model.autoscaling.Activity;
import io.flinkscaling.simulator.rehearsal.Fault;
import io.flinkscaling.simulator.rehearsal.FunctionCall;
import io.flinkscaling.simulator.rehearsal.RehearsedPolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What went wrong, and what became of the scaling request that was under way. */
final class FaultOutcomes {

    private static final String NO_REQUEST = "none under way";

    private FaultOutcomes() {}

    /**
     * A fault that has happened.
     *
     * @param policy the policy that was rehearsed
     * @param fault what happened
     * @param call the invocation that it happened to
     * @param request the capacity that was asked for then; empty if nothing was
     * @param outcome how that request ended, in the words of Application Auto Scaling
     */
    record FaultOutcome(String policy, Fault fault, FunctionCall call, String request, String outcome) {}

    static List<FaultOutcome> of(RehearsedPolicy policy) {
        List<Activity> activities = policy.replay().activities().stream()
                .filter(Activity::isScaling)
                .toList();
        List<FaultOutcome> outcomes = new ArrayList<>();
        int next = 0;
        for (FunctionCall call : policy.calls()) {
            while (next < activities.size() && !activities.get(next).startTime().isAfter(call.time())) {
                next++;
            }
            for (Fault fault : call.faults()) {
                Activity latest = next == 0 ? null : activities.get(next - 1);
                boolean isUnderWay = latest != null && isUnderWay(latest, call.time());
                outcomes.add(new FaultOutcome(
                        policy.replay().policy(),
                        fault,
                        call,
                        isUnderWay ? Integer.toString(latest.toCapacity()) : "",
                        isUnderWay ? latest.status().awsName() : NO_REQUEST));
            }
        }
        return outcomes;
    }

    private static boolean isUnderWay(Activity activity, Instant time) {
        return activity.endTime().map(end -> !end.isBefore(time)).orElse(true);
    }
}
