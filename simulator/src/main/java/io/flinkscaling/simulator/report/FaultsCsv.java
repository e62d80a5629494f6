package io.flinkscaling.simulator.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.flinkscaling.simulator.rehearsal.outcome.FaultOutcomes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code faults.csv}: a row for everything that went wrong on demand, and what became of the request. */
final class FaultsCsv {

    private FaultsCsv() {}

    static void write(List<FaultOutcomes.FaultOutcome> outcomes, Path file) throws IOException {
        try (CsvWriter csv = CsvFiles.create(file)) {
            csv.writeRecord(
                    "policy",
                    "timestamp",
                    "fault",
                    "request",
                    "status",
                    "toCapacity",
                    "outcome",
                    "reason",
                    "requestId");
            for (FaultOutcomes.FaultOutcome outcome : outcomes) {
                csv.writeRecord(
                        outcome.policy(),
                        outcome.call().time().toString(),
                        outcome.fault().optionName(),
                        outcome.call().request(),
                        Integer.toString(outcome.call().status()),
                        outcome.request(),
                        outcome.outcome(),
                        outcome.reason(),
                        outcome.call().requestId());
            }
        }
    }
}
