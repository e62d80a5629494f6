package io.flinkscaling.simulator.rehearsal.outcome;

import io.flinkscaling.simulator.model.autoscaling.Activity;
import io.flinkscaling.simulator.model.autoscaling.ActivityStatus;
import io.flinkscaling.simulator.rehearsal.FunctionCall;
import io.flinkscaling.simulator.rehearsal.RehearsedPolicy;
import io.flinkscaling.simulator.rehearsal.fault.Fault;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What went wrong, and what became of the scaling request that was under way. */
public final class FaultOutcomes {

    private static final String NO_REQUEST = "none under way";
    private static final String PUT_OFF = "decision put off";
    private static final int OK = 200;

    private FaultOutcomes() {}

    /**
     * A fault that has happened.
     *
     * @param policy the policy that was rehearsed
     * @param fault what happened
     * @param call the invocation that it happened to
     * @param request the capacity that was asked for then; empty if nothing was
     * @param outcome how that request ended, in the words of Application Auto Scaling, and by which other fault if it failed
     *     by one; or that a decision had to wait
     * @param reason why that request failed; empty if it did not
     */
    public record FaultOutcome(
            String policy, Fault fault, FunctionCall call, String request, String outcome, String reason) {}

    /** A fault and the request that it has hit, if there was one. */
    private record Hit(FunctionCall call, Fault fault, Optional<Activity> request) {}

    /** Returns what became of each fault, policy by policy, oldest first. */
    public static List<FaultOutcome> of(List<RehearsedPolicy> policies) {
        return policies.stream().flatMap(policy -> of(policy).stream()).toList();
    }

    private static List<FaultOutcome> of(RehearsedPolicy policy) {
        List<Hit> hits = hits(policy);
        Map<Activity, Fault> failedUpdates = new IdentityHashMap<>();
        hits.stream()
                .filter(hit -> hit.fault().isOfUpdate())
                .forEach(hit -> hit.request().ifPresent(request -> failedUpdates.put(request, hit.fault())));
        String name = policy.replay().policy();
        return hits.stream()
                .map(hit -> new FaultOutcome(
                        name,
                        hit.fault(),
                        hit.call(),
                        hit.request()
                                .map(request -> Integer.toString(request.toCapacity()))
                                .orElse(""),
                        outcome(hit, failedUpdates),
                        hit.request()
                                .filter(request -> request.status() == ActivityStatus.FAILED)
                                .map(Activity::statusMessage)
                                .orElse("")))
                .toList();
    }

    /** Follows the invocations in their order: several may share an instant of virtual time. */
    private static List<Hit> hits(RehearsedPolicy policy) {
        List<Activity> requests = policy.replay().activities().stream()
                .filter(Activity::isScaling)
                .toList();
        List<Hit> hits = new ArrayList<>();
        Optional<Activity> underWay = Optional.empty();
        int next = 0;
        for (FunctionCall call : policy.calls()) {
            while (next < requests.size() && isBegunBy(call, requests.get(next))) {
                underWay = Optional.of(requests.get(next++));
            }
            underWay = underWay.filter(request -> !isEndedBefore(request, call.time()));
            for (Fault fault : call.faults()) {
                hits.add(new Hit(call, fault, underWay));
            }
            underWay = underWay.filter(request -> !isEndedBy(call, request));
        }
        return hits;
    }

    private static boolean isBegunBy(FunctionCall call, Activity request) {
        return request.startTime().isBefore(call.time())
                || request.startTime().equals(call.time()) && call.request().equals("PATCH " + request.toCapacity());
    }

    private static boolean isEndedBefore(Activity request, Instant time) {
        return request.endTime().map(end -> end.isBefore(time)).orElse(false);
    }

    /** Application Auto Scaling has learnt of the end by the first answer of that instant. */
    private static boolean isEndedBy(FunctionCall call, Activity request) {
        return !call.isCheck() && request.endTime().equals(Optional.of(call.time()));
    }

    private static String outcome(Hit hit, Map<Activity, Fault> failedUpdates) {
        if (hit.request().isEmpty()) {
            boolean isDecision = !hit.call().isCheck() && hit.call().status() != OK;
            return isDecision ? PUT_OFF : NO_REQUEST;
        }
        Activity request = hit.request().get();
        String status = request.status().awsName();
        Fault culprit = failedUpdates.get(request);
        return request.status() == ActivityStatus.FAILED && culprit != null && culprit != hit.fault()
                ? status + " by " + culprit.optionName()
                : status;
    }
}
