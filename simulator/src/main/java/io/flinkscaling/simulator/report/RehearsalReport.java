package io.flinkscaling.simulator.report;

import io.flinkscaling.simulator.rehearsal.RehearsedPolicy;
import io.flinkscaling.simulator.rehearsal.fault.FaultRates;
import io.flinkscaling.simulator.rehearsal.outcome.FaultOutcomes;
import io.flinkscaling.simulator.rehearsal.outcome.FaultTally;
import io.flinkscaling.simulator.rehearsal.outcome.FunctionSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a rehearsal tells beyond a replay: each invocation of the function, each fault, and the function's own log. */
public final class RehearsalReport {

    private final List<RehearsedPolicy> policies;
    private final List<FaultOutcomes.FaultOutcome> outcomes;
    private final List<FaultTally> tallies;

    /**
     * Makes the report of a rehearsal.
     *
     * @param rates what was to go wrong
     */
    public RehearsalReport(List<RehearsedPolicy> policies, FaultRates rates) {
        this.policies = List.copyOf(policies);
        this.outcomes = FaultOutcomes.of(this.policies);
        this.tallies = FaultTally.of(outcomes, this.policies, rates);
    }

    /** Returns a line for each policy, and one for each fault that was asked for. */
    public String render() {
        List<String> lines = new ArrayList<>();
        lines.add("The function was built " + policies.get(0).function() + ".");
        functions().forEach(function -> lines.add(function.render()));
        tallies.forEach(tally -> lines.add(tally.render()));
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }

    /** Returns a sentence for each policy under which the function did not answer 200 although no fault was in its way. */
    public List<String> findings() {
        return policies.stream()
                .map(UnexpectedAnswers::of)
                .flatMap(Optional::stream)
                .toList();
    }

    RehearsalPage page() {
        return new RehearsalPage(
                findings(),
                List.of(FunctionTable.of(policies.get(0).function(), functions())),
                tallies.isEmpty() ? List.of() : List.of(FaultTable.of(tallies, outcomes)));
    }

    void write(StagedFiles files) throws IOException {
        InvocationsCsv.write(policies, files.file(ReportFiles.INVOCATIONS));
        FaultsCsv.write(outcomes, files.file(ReportFiles.FAULTS));
        for (RehearsedPolicy policy : policies) {
            Files.copy(
                    policy.log(),
                    files.file(ReportFiles.functionLog(policy.replay().policy())));
        }
    }

    private List<FunctionSummary> functions() {
        return policies.stream().map(FunctionSummary::of).toList();
    }
}
