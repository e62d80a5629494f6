package io.flinkscaling.simulator.report;

import io.flinkscaling.simulator.rehearsal.Fault;
import io.flinkscaling.simulator.rehearsal.FunctionCall;
import io.flinkscaling.simulator.rehearsal.RehearsedPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.statistics.descriptive.Quantile;

/** What a rehearsal tells beyond a replay: each invocation of the function, each fault, and the function's own log. */
public final class RehearsalReport implements ExtraFiles {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final double KILOBYTES_PER_MEGABYTE = 1024;

    private final List<RehearsedPolicy> policies;

    public RehearsalReport(List<RehearsedPolicy> policies) {
        this.policies = List.copyOf(policies);
    }

    /** Returns a line for each policy, and one for each fault. */
    public String render() {
        List<String> lines = new ArrayList<>();
        policies.forEach(policy -> lines.add(summary(policy)));
        counted()
                .forEach((fault, outcomes) -> lines.add("fault " + fault.optionName() + ", "
                        + Human.count(
                                outcomes.values().stream()
                                        .mapToInt(Integer::intValue)
                                        .sum(),
                                "time")
                        + "; the request under way ended: "
                        + outcomes.entrySet().stream()
                                .map(outcome -> outcome.getKey() + " " + outcome.getValue())
                                .collect(Collectors.joining(", "))));
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }

    @Override
    public void write(StagedFiles files) throws IOException {
        InvocationsCsv.write(policies, files.file(ReportFiles.INVOCATIONS));
        FaultsCsv.write(policies, files.file(ReportFiles.FAULTS));
        for (RehearsedPolicy policy : policies) {
            Files.copy(
                    policy.log(),
                    files.file(ReportFiles.functionLog(policy.replay().policy())));
        }
    }

    private Map<Fault, Map<String, Integer>> counted() {
        Map<Fault, Map<String, Integer>> counted = new TreeMap<>();
        for (RehearsedPolicy policy : policies) {
            for (FaultOutcomes.FaultOutcome outcome : FaultOutcomes.of(policy)) {
                counted.computeIfAbsent(outcome.fault(), fault -> new TreeMap<>())
                        .merge(outcome.outcome(), 1, Integer::sum);
            }
        }
        return counted;
    }

    private static String summary(RehearsedPolicy policy) {
        double[] millis = policy.calls().stream()
                .mapToDouble(call -> call.nanos() / NANOS_PER_MILLI)
                .toArray();
        if (millis.length == 0) {
            return policy.replay().policy() + ": the function was never invoked";
        }
        long awsCalls = policy.calls().stream()
                .map(FunctionCall::awsCalls)
                .mapToLong(List::size)
                .sum();
        double[] quantiles = Quantile.withDefaults().evaluate(millis, 0.5, 0.99);
        String memory = policy.peakKilobytes() == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        "; memory %.1f MB after 100 invocations, %.1f MB at the end, %.1f MB at most",
                        policy.firstKilobytes() / KILOBYTES_PER_MEGABYTE,
                        policy.lastKilobytes() / KILOBYTES_PER_MEGABYTE,
                        policy.peakKilobytes() / KILOBYTES_PER_MEGABYTE);
        return String.format(
                Locale.ROOT,
                "%s: %,d invocations with %,d AWS calls, median %.2f ms, 99 %% %.2f ms; %s%s",
                policy.replay().policy(),
                millis.length,
                awsCalls,
                quantiles[0],
                quantiles[1],
                Human.count(policy.functionStarts(), "start"),
                memory);
    }
}
