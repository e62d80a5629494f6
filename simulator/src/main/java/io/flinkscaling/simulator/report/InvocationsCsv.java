package io.flinkscaling.simulator.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.flinkscaling.simulator.rehearsal.AwsCall;
import io.flinkscaling.simulator.rehearsal.FunctionCall;
import io.flinkscaling.simulator.rehearsal.RehearsedPolicy;
import io.flinkscaling.simulator.text.PlainNumber;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** {@code invocations.csv}: a row for each time that the function was invoked. */
final class InvocationsCsv {

    private static final int DECIMALS = 3;
    private static final double NANOS_PER_MILLI = 1e6;

    private InvocationsCsv() {}

    static void write(List<RehearsedPolicy> policies, Path file) throws IOException {
        try (CsvWriter csv = CsvFiles.create(file)) {
            csv.writeRecord("policy", "timestamp", "request", "status", "milliseconds", "awsCalls", "requestId");
            for (RehearsedPolicy policy : policies) {
                for (FunctionCall call : policy.calls()) {
                    csv.writeRecord(
                            policy.replay().policy(),
                            call.time().toString(),
                            call.request(),
                            Integer.toString(call.status()),
                            PlainNumber.format(call.nanos() / NANOS_PER_MILLI, DECIMALS),
                            call.awsCalls().stream().map(AwsCall::toString).collect(Collectors.joining(" ")),
                            call.requestId());
                }
            }
        }
    }
}
