package io.flinkscaling.simulator.trace;

import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinkscaling.simulator.text.InputException;
import io.flinkscaling.simulator.trace.recording.ReadingOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exports with other languages, units, orders and periods than the usual ones. */
class OtherExportsTest {

    @TempDir
    private Path directory;

    /** Decimal commas and points between thousands, and the day first. */
    @Test
    void grafanaInGermany() throws IOException {
        Trace trace = read("grafana.csv", """
            "Time";"IncomingRecords Sum";"millisBehindLatest Maximum"
            02.03.2026 10:00:00;60.000,00;120,5
            02.03.2026 10:01:00;75.000,00;95
            02.03.2026 10:02:00;90.000,00;130
            """);

        assertThat(trace.start()).isEqualTo("2026-03-02T10:00:00Z");
        assertThat(Minutes.records(trace)).containsExactly(60_000, 75_000, 90_000);
        assertThat(Minutes.lags(trace)).containsExactly(120.5, 95, 130);
    }

    /** Spaces that do not break between thousands, of two kinds. */
    @Test
    void aSpreadsheetInFrance() throws IOException {
        assertThat(Minutes.records(read("tableau.csv", """
            Time;IncomingRecords
            2026-03-02 10:00:00;60\u00a0000
            2026-03-02 10:01:00;75\u202f000
            2026-03-02 10:02:00;90 000,0
            """))).containsExactly(60_000, 75_000, 90_000);
    }

    @Test
    void theConsoleWithPeriodsOfAMinuteAndOfFive() throws IOException {
        Trace trace = read("console.csv", """
            Id,m1,m2,m3
            StatusCode,Complete,Complete,Complete
            Messages,,,
            Full label,AWS/Kinesis IncomingRecords StreamName: orders Sum 60,AWS/KinesisAnalytics millisBehindLatest Application: app Maximum 300,AWS/KinesisAnalytics KPUs Application: app Average 60
            Label,IncomingRecords,millisBehindLatest,KPUs
            2026/03/02 10:00:00,60000,120,4
            2026/03/02 10:01:00,75000,,4
            2026/03/02 10:02:00,90000,,4
            """);

        assertThat(Minutes.records(trace)).startsWith(60_000, 75_000, 90_000);
        assertThat(Minutes.lags(trace)).containsExactly(120, 120, 120, 120, 120);
        assertThat(trace.notes())
                .contains("console.csv: millisBehindLatest: the file says a period of 5 min, which each value is spread"
                        + " over.");
    }

    @Test
    void theConsoleNewestFirst() throws IOException {
        assertThat(Minutes.records(read("console.csv", """
            Id,m1
            StatusCode,Complete
            Messages,
            Label,IncomingRecords
            2026/03/02 10:02,90000
            2026/03/02 10:01,75000
            2026/03/02 10:00,60000
            """))).containsExactly(60_000, 75_000, 90_000);
    }

    /** Source: CloudWatch API reference, Datapoint, whose Unit is one of StandardUnit. */
    @ParameterizedTest
    @CsvSource({
        "Seconds,      0.12,   120",
        "Milliseconds, 120,    120",
        "Microseconds, 120000, 120",
        "None,         120,    120",
    })
    void getMetricStatisticsOfTheLagInAnyUnitOfTime(String unit, double maximum, double millis) throws IOException {
        Path records = written("records.json", """
            {"Label": "IncomingRecords",
             "Datapoints": [{"Timestamp": "2026-03-02T10:00:00Z", "Sum": 60000, "Unit": "Count"}]}
            """);
        Path lag = written("lag.json", """
            {"Label": "millisBehindLatest",
             "Datapoints": [{"Unit": "%s", "Timestamp": "2026-03-02T10:00:00Z", "Maximum": %s}]}
            """.formatted(unit, maximum));

        assertThat(Minutes.lags(TraceReader.read(List.of(records, lag), minutes())))
                .containsExactly(millis);
    }

    /** Minutes without records are left out: four of an hour are there, two of them next to each other. */
    @Test
    void aSparseSeriesOfMinutes() throws IOException {
        Trace trace = read("sparse.json", """
            {"MetricDataResults": [{"Id": "m1", "Label": "IncomingRecords", "StatusCode": "Complete",
              "Timestamps": ["2026-03-02T10:00:00Z", "2026-03-02T10:07:00Z", "2026-03-02T10:08:00Z", "2026-03-02T10:09:00Z"],
              "Values": [60000, 75000, 90000, 100]}]}
            """);

        assertThat(Minutes.records(trace)).containsExactly(60_000, NaN, NaN, NaN, NaN, NaN, NaN, 75_000, 90_000, 100);
    }

    /** Version 1 of the AWS CLI writes seconds, newest first. */
    @Test
    void getMetricDataInSecondsNewestFirst() throws IOException {
        Trace trace = read("old-cli.json", """
            {"MetricDataResults": [{"Id": "m1", "Label": "IncomingRecords", "StatusCode": "Complete",
              "Timestamps": [1772445720.0, 1772445660.0, 1772445600.0], "Values": [90000, 75000, 60000]}]}
            """);

        assertThat(trace.start()).isEqualTo("2026-03-02T10:00:00Z");
        assertThat(Minutes.records(trace)).containsExactly(60_000, 75_000, 90_000);
    }

    /** Its columns are called like the expressions of the query. */
    @Test
    void logsInsights() throws IOException {
        Path file = written("insights.csv", """
            bin(1m),sum(records)
            2026-03-02 10:01:00.000,75000
            2026-03-02 10:00:00.000,60000
            """);

        assertThat(Minutes.records(TraceReader.read(
                        List.of(file),
                        new ReadingOptions(
                                Optional.empty(),
                                Optional.empty(),
                                Map.of("timestamp", "bin(1m)", "incomingRecords", "sum(records)")))))
                .containsExactly(60_000, 75_000);
    }

    /** Columns that say what they are need no option. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        bin(1m),sum(IncomingRecords),max(millisBehindLatest)
        @timestamp,incomingRecords,millisBehindLatest
        _time,incomingRecords [count],millisBehindLatest [ms]
        timestamp,incomingRecords (count),millisBehindLatest (milliseconds)
        date,IncomingRecords Sum (records),millisBehindLatest(ms)
        """)
    void namesOfOtherPrograms(String header) throws IOException {
        Trace trace =
                read("table.csv", header + "\n2026-03-02 10:01:00.000,75000,95\n2026-03-02 10:00:00.000,60000,120\n");

        assertThat(trace.start()).isEqualTo("2026-03-02T10:00:00Z");
        assertThat(Minutes.records(trace)).containsExactly(60_000, 75_000);
        assertThat(Minutes.lags(trace)).containsExactly(120, 95);
    }

    /** An object a line; some databases write all numbers in quotes. */
    @Test
    void rowsOfJsonWithNothingAroundThem() throws IOException {
        assertThat(Minutes.records(read("rows.ndjson", """
            {"timestamp": "2026-03-02T10:00:00Z", "incomingRecords": "60000"}
            {"incomingRecords": "75000", "timestamp": "2026-03-02T10:01:00Z"}
            {"timestamp": "2026-03-02T10:02:00Z", "incomingRecords": 90000}
            """))).containsExactly(60_000, 75_000, 90_000);
    }

    @Test
    void millisecondsBetweenTabs() throws IOException {
        Trace trace = read("epoch.tsv", """
            time\tIncomingRecords (Sum)\tMillisBehindLatest
            1772445600000\t60000\t120
            1772445660000\t75000\t95
            """);

        assertThat(trace.start()).isEqualTo("2026-03-02T10:00:00Z");
        assertThat(Minutes.lags(trace)).containsExactly(120, 95);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        75000 | two values for 2026-03-02T10:01:00Z, rows 2 and 3; allowed: one
        76000 | two values for 2026-03-02T10:01:00Z, rows 2 and 3; allowed: one
        """)
    void aTimeThatStandsTwiceIsRefusedInAnyOrder(String again, String message) {
        assertThatThrownBy(() -> read("twice.csv", """
            timestamp,incomingRecords
            2026-03-02T10:02:00Z,90000
            2026-03-02T10:01:00Z,75000
            2026-03-02T10:01:00Z,%s
            2026-03-02T10:00:00Z,60000
            """.formatted(again)))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith(message);
    }

    /** The third of February in one country, the second of March in the other. */
    @Test
    void aDayThatMayBeAMonthIsNotGuessed() {
        assertThatThrownBy(() -> read("us.csv", "Date,IncomingRecords\n3/2/2026 10:00 AM,60000\n"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(
                        "line 2: timestamp is \"3/2/2026 10:00 AM\": write the date as 2026-03-02 or 2026-02-03,"
                                + " whichever is meant; allowed: ISO-8601 such as");
    }

    private static ReadingOptions minutes() {
        return new ReadingOptions(Optional.of(Duration.ofMinutes(1)), Optional.empty(), Map.of());
    }

    private Trace read(String name, String content) throws IOException {
        return TraceReader.read(written(name, content));
    }

    private Path written(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content);
    }
}
