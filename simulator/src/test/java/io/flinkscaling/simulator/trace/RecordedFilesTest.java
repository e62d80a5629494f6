package io.flinkscaling.simulator.trace;

import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.simulator.trace.recording.ReadingOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Three minutes from ten on, as different programs export them. */
class RecordedFilesTest {

    private static final String UTC_ASSUMED = "times without an offset are taken as UTC, from 2026-03-02 10:00 on;"
            + " if they are local, give --time-zone.";

    @Test
    void theConsoleOfCloudWatch() {
        Trace trace = read("console.csv");

        assertThat(trace.start()).isEqualTo("2026-03-02T10:00:00Z");
        assertThat(Minutes.lags(trace)).containsExactly(120, 95, NaN);
        assertThat(trace.notes()).containsExactly("console.csv: " + UTC_ASSUMED);
    }

    @Test
    void grafana() {
        Trace trace = read("grafana.csv");

        assertThat(Minutes.lags(trace)).containsExactly(120, 95, 130);
        assertThat(trace.notes()).containsExactly("grafana.csv: " + UTC_ASSUMED);
    }

    @Test
    void grafanaWithSemicolonsAndUnits() {
        Trace trace = read("grafana-semicolon-units.csv");

        assertThat(Minutes.lags(trace)).containsExactly(2_500, 95, 180_000);
        assertThat(trace.notes())
                .contains(
                        "grafana-semicolon-units.csv: numbers have units, such as 1.2 K, and are rounded; Grafana writes"
                                + " them in full without Formatted data.");
    }

    @Test
    void grafanaWithARowForEachValue() {
        Trace trace = read("grafana-series-to-rows.csv");

        assertThat(trace.start()).isEqualTo("2026-03-02T08:00:00Z");
        assertThat(Minutes.lags(trace)).containsExactly(120, NaN, 130);
    }

    @Test
    void newestFirst() {
        assertThat(read("newest-first.csv").notes())
                .containsExactly("newest-first.csv: rows are not in the order of time, and were sorted.");
    }

    @Test
    void getMetricStatistics() {
        assertThat(read("get-metric-statistics.json").start()).isEqualTo("2026-03-02T10:00:00Z");
    }

    @Test
    void aLabelThatEndsWithAStatistic() {
        Trace trace = TraceReader.read(Recordings.file("label-with-statistic.json"));

        assertThat(Minutes.records(trace)).containsExactly(60_000, 75_000);
        assertThat(Minutes.lags(trace)).containsExactly(120, 95);
        assertThat(trace.notes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "get-metric-data.json",
                "get-metric-data.yaml",
                "get-metric-data.yaml-stream",
                "get-metric-statistics.json",
                "get-metric-statistics.yaml",
                "query-results.json",
                "query-first.json",
                "query-datapoints.json",
                "query-arrays.json",
                "query-pairs.json",
                "pages.json",
                "pages.yaml-stream",
                "iso8601.json",
                "query-named-arrays.json",
                "query-lower-case.json",
                "query-unnamed.json",
                "query-without-unit.json",
                "query-rows.json",
            })
    void theAwsCliInAllItsShapes(String file) {
        assertThat(read("aws-cli/" + file).start()).isEqualTo("2026-11-25T10:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "get-metric-data.json",
                "get-metric-data.yaml",
                "get-metric-data.yaml-stream",
                "query-results.json",
                "pages.json",
                "pages.yaml-stream",
                "iso8601.json",
                "query-named-arrays.json",
                "query-lower-case.json",
            })
    void theLagIsInTheSameAnswer(String file) {
        assertThat(Minutes.lags(read("aws-cli/" + file))).containsExactly(120, 95, 130);
    }

    @Test
    void orInAnotherFile() {
        Trace trace = TraceReader.read(
                List.of(
                        Recordings.file("aws-cli/lag-statistics.json"),
                        Recordings.file("aws-cli/get-metric-statistics.json")),
                ReadingOptions.NONE);

        assertThat(Minutes.records(trace)).containsExactly(60_000, 75_000, 90_000);
        assertThat(Minutes.lags(trace)).containsExactly(120, 95, 130);
        assertThat(trace.name()).isEqualTo("lag-statistics+get-metric-statistics");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "query-datapoints.json",
                "query-arrays.json",
                "query-pairs.json",
                "query-unnamed.json",
                "query-without-unit.json",
            })
    void whatHasNoNameIsSaidToBeTakenForOne(String file) {
        assertThat(read("aws-cli/" + file).notes())
                .singleElement()
                .asString()
                .contains("the series has no name, and is taken for \"incomingRecords");
    }

    /** Names of one's own need no guess. */
    @Test
    void rowsOfJsonHaveNames() {
        assertThat(read("aws-cli/query-rows.json").notes()).isEmpty();
    }

    /** Fields in any order, and without what was not known. */
    @Test
    void rowsOfAnyTableInJson(@TempDir Path directory) throws IOException {
        Trace trace = TraceReader.read(Files.writeString(directory.resolve("rows.json"), """
                [{"incomingRecords": 60000, "millisBehindLatest": 120, "stream": "orders", "timestamp": "2026-03-02T10:00:00Z"},
                 {"timestamp": "2026-03-02T10:01:00Z", "millisBehindLatest": null, "incomingRecords": 75000},
                 {"Timestamp": 1772445720000, "incomingRecords": 90000, "millisBehindLatest": 130}]
                """));

        assertThat(Minutes.records(trace)).containsExactly(60_000, 75_000, 90_000);
        assertThat(Minutes.lags(trace)).containsExactly(120, NaN, 130);
        assertThat(trace.notes()).noneMatch(note -> note.contains("has no name"));
    }

    /** Such a table is not the console's, whose first lines are Id, StatusCode and so on. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "id,time,incomingRecords\n1,2026-03-02T10:00:00Z,600\n",
                "Label,time,incomingRecords\na,2026-03-02T10:00:00Z,600\n"
            })
    void aTableThatBeginsWithAnId(String csv, @TempDir Path directory) throws IOException {
        Trace trace = TraceReader.read(Files.writeString(directory.resolve("trace.csv"), csv));

        assertThat(trace.start()).isEqualTo("2026-03-02T10:00:00Z");
        assertThat(Minutes.records(trace)).containsExactly(600);
    }

    /** Columns as programs name them, and which one has the records. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            click-count IncomingRecords                       | 1
            IncomingRecords Average,IncomingRecords Sum       | 2
            incomingRecords,desired incomingRecords           | 1
            avg(IncomingRecords),sum(IncomingRecords)         | 2
            SampleCount of IncomingRecords,incoming_records   | 2
            "IncomingRecords {StreamName=""orders""}"         | 1
            """)
    void namesOfColumns(String header, int column, @TempDir Path directory) throws IOException {
        String csv = "timestamp," + header + "\n0,1"
                + (header.contains("),") || header.matches("[^\"]*,.*") ? ",2" : "") + "\n";

        assertThat(Minutes.records(TraceReader.read(Files.writeString(directory.resolve("trace.csv"), csv))))
                .containsExactly(column);
    }

    private static Trace read(String file) {
        Trace trace = TraceReader.read(Recordings.file(file));
        assertThat(Minutes.records(trace)).containsExactly(60_000, 75_000, 90_000);
        return trace;
    }
}
