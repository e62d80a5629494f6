package io.flinkscaling.simulator.report;

import io.flinkscaling.simulator.rehearsal.outcome.FaultOutcomes;
import io.flinkscaling.simulator.rehearsal.outcome.FaultTally;
import io.flinkscaling.simulator.text.Human;
import java.util.List;
import java.util.Map;

/**
 * The faults that were asked for, as the page shows them.
 *
 * @param outcomes how requests under way ended, each a column
 * @param tallies a row for each fault that was asked for
 * @param title how many faults have struck
 * @param rows the first of those that have struck
 * @param omitted a sentence on those that are left out; empty if there are none
 */
record FaultTable(List<String> outcomes, List<Tally> tallies, String title, List<Row> rows, String omitted) {

    private static final int MOST_ROWS = 500;

    /**
     * How often a fault has struck.
     *
     * @param counts for each outcome
     * @param neverStruck says so if it has not; empty otherwise
     */
    record Tally(String fault, String rate, String times, List<String> counts, String neverStruck) {}

    /** A fault that has struck. */
    record Row(
            String policy, String time, String fault, String request, int status, String toCapacity, String outcome) {}

    static FaultTable of(List<FaultTally> tallies, List<FaultOutcomes.FaultOutcome> struck) {
        List<String> outcomes = tallies.stream()
                .flatMap(tally -> tally.outcomes().keySet().stream())
                .distinct()
                .sorted()
                .toList();
        int left = Math.max(0, struck.size() - MOST_ROWS);
        return new FaultTable(
                outcomes,
                tallies.stream().map(tally -> tally(tally, outcomes)).toList(),
                Human.count(struck.size(), "fault"),
                struck.stream().limit(MOST_ROWS).map(FaultTable::row).toList(),
                left == 0 ? "" : Human.count(left) + " more are left out here; faults.csv has all of them.");
    }

    /** Returns how many columns a row spans that tells that a fault has never struck. */
    public int countColumns() {
        return outcomes.size() + 1;
    }

    private static Tally tally(FaultTally tally, List<String> outcomes) {
        Map<String, Long> counted = tally.outcomes();
        return new Tally(
                tally.fault().optionName(),
                tally.rate(),
                Human.count(tally.times()),
                outcomes.stream()
                        .map(outcome -> Human.count(counted.getOrDefault(outcome, 0L)))
                        .toList(),
                tally.neverStruck());
    }

    private static Row row(FaultOutcomes.FaultOutcome struck) {
        return new Row(
                struck.policy(),
                Human.second(struck.call().time()),
                struck.fault().optionName(),
                struck.call().request(),
                struck.call().status(),
                struck.request(),
                struck.outcome());
    }
}
