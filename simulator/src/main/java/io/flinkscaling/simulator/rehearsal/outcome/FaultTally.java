package io.flinkscaling.simulator.rehearsal.outcome;

import io.flinkscaling.simulator.rehearsal.FunctionCall;
import io.flinkscaling.simulator.rehearsal.Rehearsal;
import io.flinkscaling.simulator.rehearsal.RehearsedPolicy;
import io.flinkscaling.simulator.rehearsal.fault.Fault;
import io.flinkscaling.simulator.rehearsal.fault.FaultRates;
import io.flinkscaling.simulator.replay.Timeline;
import io.flinkscaling.simulator.text.Human;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How often a fault that was asked for has struck, under all policies together.
 *
 * @param fault what was asked for
 * @param rate how often it was to be drawn
 * @param outcomes how often the request under way ended how
 * @param neverStruck a phrase that says so, and why; empty if it has
 */
public record FaultTally(Fault fault, String rate, Map<String, Long> outcomes, String neverStruck) {

    /**
     * Returns a tally for each fault that was asked for.
     *
     * @param outcomes those of all policies
     */
    public static List<FaultTally> of(
            List<FaultOutcomes.FaultOutcome> outcomes, List<RehearsedPolicy> policies, FaultRates rates) {
        List<FaultTally> tallies = new ArrayList<>();
        rates.byFault().forEach((fault, rate) -> {
            Map<String, Long> counted = outcomes.stream()
                    .filter(outcome -> outcome.fault() == fault)
                    .collect(Collectors.groupingBy(
                            FaultOutcomes.FaultOutcome::outcome, TreeMap::new, Collectors.counting()));
            String rateText = BigDecimal.valueOf(rate).stripTrailingZeros().toPlainString();
            String never = counted.isEmpty() ? never(rateText, chances(fault, policies)) : "";
            tallies.add(new FaultTally(fault, rateText, counted, never));
        });
        return tallies;
    }

    public long times() {
        return outcomes.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Returns a line for the console. */
    public String render() {
        if (outcomes.isEmpty()) {
            return "fault " + fault.optionName() + ": " + neverStruck;
        }
        return "fault " + fault.optionName() + ", " + Human.count(times(), "time") + "; the request under way ended: "
                + outcomes.entrySet().stream()
                        .map(outcome -> outcome.getKey() + " " + outcome.getValue())
                        .collect(Collectors.joining(", "));
    }

    private static String never(String rate, long chances) {
        if (rate.equals("0")) {
            return "never struck, as its rate is 0";
        }
        return chances == 0
                ? "never struck, as before the last hour there was no invocation that it could affect"
                : "never struck, at a rate of " + rate + " in the " + Human.count(chances, "invocation")
                        + " before the last hour that it could affect";
    }

    private static long chances(Fault fault, List<RehearsedPolicy> policies) {
        long chances = 0;
        for (RehearsedPolicy policy : policies) {
            Timeline timeline = policy.replay().timeline();
            Instant quietFrom = Rehearsal.quietFrom(timeline.startOf(timeline.minutes()));
            chances += policy.calls().stream()
                    .filter(call -> call.time().isBefore(quietFrom) && couldBefall(fault, call))
                    .count();
        }
        return chances;
    }

    private static boolean couldBefall(Fault fault, FunctionCall call) {
        return call.awsCalls().stream().anyMatch(awsCall -> fault.canHit(awsCall.operation()));
    }
}
