package io.flinkscaling.simulator.cli;

import io.flinkscaling.simulator.baseline.SamplePolicies;
import io.flinkscaling.simulator.replay.Kind;
import io.flinkscaling.simulator.replay.PolicyReplay;
import java.util.List;
import java.util.stream.Stream;

/** The rows of the original sample: the last ones, and marked as what wins nothing. */
final class SampleRows {

    private SampleRows() {}

    /** Returns the same rows, those of the sample last and as its kind. */
    static List<PolicyReplay> last(List<PolicyReplay> rows) {
        Stream<PolicyReplay> samples =
                rows.stream().filter(SampleRows::isSample).map(row -> row.as(Kind.SAMPLE));
        return Stream.concat(rows.stream().filter(row -> !isSample(row)), samples)
                .toList();
    }

    private static boolean isSample(PolicyReplay row) {
        return SamplePolicies.isOne(row.policy());
    }
}
