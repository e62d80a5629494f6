package io.flinkscaling.simulator.cli;

import io.flinkscaling.simulator.declared.metric.MappedMetric;
import io.flinkscaling.simulator.text.InputException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** The options that say what metrics beyond the modelled ones are computed from. */
final class OwnMetricOptions {

    @Option(
            names = "--metric",
            paramLabel = "NAMESPACE/NAME=EXPRESSION",
            description =
                    "A metric of your own that policies look at, as metric math over demand, lag (seconds), parallelism"
                            + " and records (per minute), such as \"MyApp/Load=100 * demand / parallelism\"; may be repeated.")
    private List<String> metrics = List.of();

    /** Returns the metrics, or throws an {@link InputException} that names the option. */
    List<MappedMetric> read() {
        Set<String> names = new HashSet<>();
        List<MappedMetric> read = metrics.stream().map(MappedMetric::parse).toList();
        for (MappedMetric metric : read) {
            if (!names.add(metric.fullName())) {
                throw new InputException("option --metric " + metric.fullName() + " is given twice; allowed: once");
            }
        }
        return read;
    }
}
