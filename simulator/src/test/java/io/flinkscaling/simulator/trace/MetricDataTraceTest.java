package io.flinkscaling.simulator.trace;

import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricDataTraceTest {

    @TempDir
    private Path directory;

    /** As the AWS CLI prints it: newest first. */
    @Test
    void isBroughtIntoOrder() throws IOException {
        Trace trace = read("""
                {
                    "MetricDataResults": [
                        {
                            "Id": "incomingRecords",
                            "Label": "IncomingRecords",
                            "Timestamps": [
                                "2026-01-05T00:04:00+00:00",
                                "2026-01-05T00:01:00+00:00",
                                "2026-01-05T00:00:00+00:00"
                            ],
                            "Values": [640.0, 610.0, 600.0],
                            "StatusCode": "Complete"
                        },
                        {
                            "Id": "millisBehindLatest",
                            "Label": "millisBehindLatest",
                            "Timestamps": ["2026-01-05T00:01:00+00:00", "2026-01-05T00:00:00+00:00"],
                            "Values": [-1.0, 250.0],
                            "StatusCode": "Complete"
                        },
                        {
                            "Id": "parallelism",
                            "Label": "KPUs",
                            "Timestamps": ["2026-01-05T00:00:00+00:00"],
                            "Values": [4],
                            "StatusCode": "Complete"
                        },
                        {
                            "Id": "cpu",
                            "Label": "CPUUtilization",
                            "Timestamps": [],
                            "Values": [],
                            "StatusCode": "Complete"
                        }
                    ],
                    "Messages": []
                }
                """);

        assertThat(trace.name()).isEqualTo("trace");
        assertThat(trace.start()).isEqualTo("2026-01-05T00:00:00Z");
        assertThat(Minutes.records(trace)).containsExactly(600, 610, NaN, NaN, 640);
        assertThat(Minutes.lags(trace)).containsExactly(250, NaN, NaN, NaN, NaN);
        assertThat(Minutes.parallelism(trace)).containsExactly(4, NaN, NaN, NaN, NaN);
    }

    @Test
    void theFinestSpacingOfAllSeriesIsThePeriodAndTheEarliestBeginsTheMinutes() throws IOException {
        Trace trace = read("""
                {"MetricDataResults": [
                    {"Id": "incomingRecords", "Timestamps": [60, 180], "Values": [200, 400]},
                    {"Id": "millisBehindLatest", "Timestamps": [0, 60, 120], "Values": [1, 2, 3]}
                ]}
                """);

        assertThat(trace.start()).isEqualTo("1970-01-01T00:00:00Z");
        assertThat(Minutes.records(trace)).containsExactly(NaN, 200, NaN, 400);
        assertThat(Minutes.lags(trace)).containsExactly(1, 2, 3, NaN);
    }

    @ParameterizedTest
    @CsvSource({
        "incomingRecords, anything",
        "m1,              incomingRecords",
        "m1,              IncomingRecords",
        "m1,              my-stream Incoming Records",
        "stream_incoming_records, ",
    })
    void aSeriesIsKnownByTheEndOfItsIdOrLabel(String id, String label) throws IOException {
        Trace trace = read("""
                {"MetricDataResults": [{"Id": "%s", "Label": %s, "Timestamps": [0], "Values": [600]}]}
                """.formatted(id, label == null ? "null" : '"' + label + '"'));

        assertThat(Minutes.records(trace)).containsExactly(600);
    }

    /** The AWS CLI joins pages; only the last one of a series is complete. */
    @Test
    void pagesOfASeriesAreJoined() throws IOException {
        Trace trace = read("""
                {"MetricDataResults": [
                    {"Id": "incomingRecords", "Label": "a", "Timestamps": [120], "Values": [3], "StatusCode": "PartialData"},
                    {"Id": "incomingRecords", "Label": "a", "Timestamps": [60, 0], "Values": [2, 1], "StatusCode": "Complete"}
                ], "NextToken": null}
                """);

        assertThat(Minutes.records(trace)).containsExactly(1, 2, 3);
    }

    @ParameterizedTest
    @CsvSource({"1767616440", "1767616440.0", "1767616440000", "'\"2026-01-05T12:34:00Z\"'", "'\"1767616440\"'"})
    void timesAreIsoOrEpoch(String time) throws IOException {
        Trace trace = read("""
                {"MetricDataResults": [{"Id": "incomingRecords", "Timestamps": [%s], "Values": [600]}]}
                """.formatted(time));

        assertThat(trace.start()).isEqualTo("2026-01-05T12:34:00Z");
    }

    @ParameterizedTest
    @CsvSource({"trace.json", "trace.csv", "trace"})
    void isKnownByItsContentWhateverTheFileIsCalled(String name) throws IOException {
        Path file = Files.writeString(directory.resolve(name), """
                \uFEFF
                  {"MetricDataResults": [{"Id": "incomingRecords", "Timestamps": [0], "Values": [600]}]}
                """);

        assertThat(Minutes.records(TraceReader.read(file))).containsExactly(600);
    }

    private Trace read(String json) throws IOException {
        return TraceReader.read(Files.writeString(directory.resolve("trace.json"), json));
    }
}
