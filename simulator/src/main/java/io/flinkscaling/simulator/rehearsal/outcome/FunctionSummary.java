package io.flinkscaling.simulator.rehearsal.outcome;

import io.flinkscaling.simulator.rehearsal.FunctionCall;
import io.flinkscaling.simulator.rehearsal.RehearsedPolicy;
import io.flinkscaling.simulator.text.Human;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.statistics.descriptive.Quantile;

/**
 * How the function did under a policy.
 *
 * @param policy the policy
 * @param invocations how often it was invoked
 * @param awsCalls how many AWS operations it called, each attempt of the SDK
 * @param medianMillis of an invocation, in milliseconds; NaN if there was none
 * @param p99Millis which 99 % of the invocations did not exceed, in milliseconds; NaN if there was none
 * @param answers how often each HTTP status was answered, lowest first
 * @param starts how many processes it took
 * @param firstMegabytes resident after the first hundred invocations; NaN if that is not known
 * @param lastMegabytes resident at the end; NaN if that is not known
 * @param peakMegabytes the most that was resident; NaN if that is not known
 */
public record FunctionSummary(
        String policy,
        long invocations,
        long awsCalls,
        double medianMillis,
        double p99Millis,
        Map<Integer, Long> answers,
        int starts,
        double firstMegabytes,
        double lastMegabytes,
        double peakMegabytes) {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final double KILOBYTES_PER_MEGABYTE = 1024;

    public static FunctionSummary of(RehearsedPolicy policy) {
        List<FunctionCall> calls = policy.calls();
        double[] millis = calls.stream()
                .mapToDouble(call -> call.nanos() / NANOS_PER_MILLI)
                .toArray();
        double[] quantiles = Quantile.withDefaults().evaluate(millis, 0.5, 0.99);
        return new FunctionSummary(
                policy.replay().policy(),
                calls.size(),
                calls.stream().mapToLong(call -> call.awsCalls().size()).sum(),
                quantiles[0],
                quantiles[1],
                calls.stream()
                        .collect(Collectors.groupingBy(FunctionCall::status, TreeMap::new, Collectors.counting())),
                policy.functionStarts(),
                megabytes(policy.firstKilobytes()),
                megabytes(policy.lastKilobytes()),
                megabytes(policy.peakKilobytes()));
    }

    /** Returns a line for the console. */
    public String render() {
        if (invocations == 0) {
            return policy + ": the function was never invoked";
        }
        String memory = Double.isNaN(peakMegabytes)
                ? ""
                : String.format(
                        Locale.ROOT,
                        "; memory %.1f MB after 100 invocations, %.1f MB at the end, %.1f MB at most",
                        firstMegabytes,
                        lastMegabytes,
                        peakMegabytes);
        return String.format(
                Locale.ROOT,
                "%s: %,d invocations with %,d AWS calls, median %.2f ms, 99 %% %.2f ms; %s%s",
                policy,
                invocations,
                awsCalls,
                medianMillis,
                p99Millis,
                Human.count(starts, "start"),
                memory);
    }

    private static double megabytes(long kilobytes) {
        return kilobytes == 0 ? Double.NaN : kilobytes / KILOBYTES_PER_MEGABYTE;
    }
}
