package io.flinkscaling.simulator.trace;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinkscaling.simulator.text.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with CloudWatch's JSON: one line that says in which line or series, what, and what is allowed. */
class MalformedMetricDataTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        timestamp,incomingRecords          | , line 1, column 10: not valid JSON; allowed: what aws cloudwatch get-metric-data or get-metric-statistics prints
        {"MetricDataResults": [            | , line 1, column 24: not valid JSON; allowed: what aws cloudwatch get-metric-data or get-metric-statistics prints
        {"MetricDataResults": NaN}         | , line 1, column 26: not valid JSON; allowed: what aws cloudwatch get-metric-data or get-metric-statistics prints
        {"MetricDataResults": []} and more | , line 1, column 30: not valid JSON; allowed: what aws cloudwatch get-metric-data or get-metric-statistics prints
        {"Messages": [], "Messages": []}   | , line 1, column 28: not valid JSON; allowed: what aws cloudwatch get-metric-data or get-metric-statistics prints
        {"MetricDataResults": []} {}       | , line 1: more after the answer; allowed: one answer, several as several files
        []                                 | : no column or series incomingRecords; found: none; needed: incomingRecords, or --column incomingRecords=NAME
        "text"                             | , line 1: is "text"; allowed: what aws cloudwatch get-metric-data or get-metric-statistics prints
        [{"timestamp": 0, "records": 1}]         | : no column or series incomingRecords; found: "records"; needed: incomingRecords, or --column incomingRecords=NAME
        {"timestamp": 0, "incomingRecords": 1} [] | , line 1: more after the answer; allowed: one answer, several as several files
        {"metric_stream_name": "s", "metric_name": "IncomingRecords", "timestamp": 0, "value": {"sum": 1.0}} | , line 1, /metric_stream_name: a record of a metric stream; allowed: what aws cloudwatch get-metric-data or get-metric-statistics prints, or any other data as CSV
        [[["2026-03-02T10:00:00Z"], [1], [2]]]   | , line 1, /0/2: is an array; allowed: an array of Timestamps and one of Values, or pairs of a timestamp and a value; without --query, the names are there too
        [["a", "b", "c", [0], [1]]]              | : arrays without names; allowed: an array of Timestamps and one of Values, or pairs of a timestamp and a value; without --query, the names are there too
        [["IncomingRecords", [1772445600], [1, 2]]] | : arrays without names; allowed: an array of Timestamps and one of Values, or pairs of a timestamp and a value; without --query, the names are there too
        [{"Timestamp": 0, "Sum": 1, "Unit": "Bytes"}] | : no column or series incomingRecords; found: "Sum"; needed: incomingRecords, or --column incomingRecords=NAME
        {"status": "success", "data": {"result": []}} | : no MetricDataResults and no Datapoints; allowed: what aws cloudwatch get-metric-data or get-metric-statistics prints, or any other data as CSV
        {"Datapoints": [{"Timestamp": 0, "Sum": 1, "Unit": "Count/Second"}]} | , line 1, /Datapoints/0: a datapoint with Unit "Count/Second", a rate; allowed: Count, of each period
        {}                                 | : no MetricDataResults and no Datapoints; allowed: what aws cloudwatch get-metric-data or get-metric-statistics prints, or any other data as CSV
        {"MetricDataResults": {}}          | , line 1, /MetricDataResults: is an object; allowed: an array of series
        {"MetricDataResults": null}        | , line 1, /MetricDataResults: is null; allowed: an array of series
        {"MetricDataResults": [7]}         | , line 1, /MetricDataResults/0: is 7; allowed: an object with Id, Label, Timestamps and Values
        {"MetricDataResults": []}          | : no column or series incomingRecords; found: none; needed: incomingRecords, or --column incomingRecords=NAME
        {"MetricDataResults": [], "NextToken": 1}    | , line 1, /NextToken: is 1; allowed: a string
        {"MetricDataResults": [], "NextToken": "ab"} | : incomplete, it has a NextToken; repeat aws cloudwatch get-metric-data without --no-paginate and --max-items, or for less time at once
        """)
    void isRefused(String json, String message) throws IOException {
        assertRefused(json, message);
    }

    /** Of a series whose id is incomingRecords. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "Timestamps": 0                           | , line 2, /MetricDataResults/0/Timestamps: is 0; allowed: an array of timestamps
        "Timestamps": [true]                      | , line 2, /MetricDataResults/0/Timestamps/0: is true; allowed: ISO-8601 such as 2026-01-05T00:00:00Z, or seconds or milliseconds since 1970, in the years 1970 to 2200
        "Timestamps": [0, "noon"]                 | , line 2, /MetricDataResults/0/Timestamps/1: is "noon"; allowed: ISO-8601 such as 2026-01-05T00:00:00Z, or seconds or milliseconds since 1970, in the years 1970 to 2200
        "Timestamps": [-1]                        | , line 2, /MetricDataResults/0/Timestamps/0: is -1; allowed: ISO-8601 such as 2026-01-05T00:00:00Z, or seconds or milliseconds since 1970, in the years 1970 to 2200
        "Timestamps": ["2201-01-01T00:00:00Z"]    | , line 2, /MetricDataResults/0/Timestamps/0: is "2201-01-01T00:00:00Z"; allowed: ISO-8601 such as 2026-01-05T00:00:00Z, or seconds or milliseconds since 1970, in the years 1970 to 2200
        "Values": {}                              | , line 2, /MetricDataResults/0/Values: is an object; allowed: an array of numbers
        "Values": ["600"]                         | , line 2, /MetricDataResults/0/Values/0: is "600"; allowed: a number
        "Values": [1, null]                       | , line 2, /MetricDataResults/0/Values/1: is null; allowed: a number
        "Label": []                               | , line 2, /MetricDataResults/0/Label: is an array; allowed: a string
        "Timestamps": [], "Values": []            | : incomingRecords has no values; allowed: at least one
        "Timestamps": [0, 60], "Values": [1]      | , series "incomingRecords": 2 Timestamps and 1 Values; allowed: as many of each
        "Timestamps": [0], "Values": [1, 2]       | , series "incomingRecords": 1 Timestamps and 2 Values; allowed: as many of each
        "Timestamps": [0, 60, 0], "Values": [1, 2, 3] | , series "incomingRecords": two values for 1970-01-01T00:00:00Z, rows 1 and 3; allowed: one
        "Timestamps": [60, 0], "Values": [1, -2]  | , series "incomingRecords" at 1970-01-01T00:00:00Z: the value is -2.0; allowed: a number from 0 to 1E15
        "Timestamps": [0], "Values": [1e16]       | , series "incomingRecords" at 1970-01-01T00:00:00Z: the value is 1.0E16; allowed: a number from 0 to 1E15
        "Timestamps": [0], "Values": [1e999]      | , series "incomingRecords" at 1970-01-01T00:00:00Z: the value is Infinity; allowed: a number from 0 to 1E15
        "Timestamps": [0, 315576000], "Values": [1, 2] | : covers 10519200 minutes (20.0 years); allowed: at most 5259600 (10 years)
        "Label": "Sum", "StatusCode": "PartialData" | , series "incomingRecords" ("Sum"): incomplete, its StatusCode is "PartialData"; ask for less time at once, with the AWS CLI without --no-paginate and --max-items
        "StatusCode": "InternalError"             | , series "incomingRecords": incomplete, its StatusCode is "InternalError"; CloudWatch failed; ask again
        """)
    void aSeriesIsRefused(String fields, String message) throws IOException {
        assertRefused("{\"MetricDataResults\": [\n{\"Id\": \"incomingRecords\", " + fields + "}]}", message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        lag | millisBehindLatest | 1e13 | the value is 1.0E13; allowed: a number from 0 to 1E12, or a negative one for not known
        p   | parallelism        | 0.5 | the value is 0.5; allowed: a number from 1 to 1E6
        """)
    void aValueOfAnotherSeriesIsRefused(String id, String label, String value, String problem) throws IOException {
        assertRefused(
                """
                {"MetricDataResults": [
                    {"Id": "incomingRecords", "Timestamps": [0], "Values": [600]},
                    {"Id": "%s", "Label": "%s", "Timestamps": [0], "Values": [%s]}
                ]}
                """.formatted(id, label, value),
                ", series \"" + id + "\" (\"" + label + "\") at 1970-01-01T00:00:00Z: " + problem);
    }

    @Test
    void withoutIncomingRecordsTheSeriesThatAreThereAreNamed() throws IOException {
        String series = IntStream.rangeClosed(1, 11)
                .mapToObj(i -> "{\"Id\": \"m" + i + "\", \"Label\": \"cpu\"}")
                .collect(Collectors.joining(", "));

        assertRefused(
                "{\"MetricDataResults\": [" + series + "]}",
                ": no column or series incomingRecords; found: "
                        + IntStream.rangeClosed(1, 10)
                                .mapToObj(i -> "\"m" + i + "\" (\"cpu\")")
                                .collect(Collectors.joining(", "))
                        + ", ...; needed: incomingRecords, or --column incomingRecords=NAME");
    }

    @Test
    void oneSeriesOfAMeasureIsAllowed() throws IOException {
        assertRefused(
                """
                {"MetricDataResults": [
                    {"Id": "a", "Label": "IncomingRecords"}, {"Id": "b", "Label": "IncomingRecords"}
                ]}
                """,
                ": 2 series end with incomingRecords: \"a\" (\"IncomingRecords\"), \"b\" (\"IncomingRecords\");"
                        + " allowed: one, such as their sum by metric math, or --column incomingRecords=NAME");
    }

    /** What Jackson refuses to read, valid or not: 1001 digits, nesting deeper than 1000. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"MetricDataResults": [{"Values": [ | 1
        {"Messages":                        | [
        """)
    void theLimitsOfTheJsonReaderAreReportedToo(String before, String sign) throws IOException {
        Path file = Files.writeString(directory.resolve("trace.json"), before + "\n" + sign.repeat(2_000));

        assertThatThrownBy(() -> TraceReader.read(file))
                .isInstanceOf(InputException.class)
                .hasMessageMatching("\\Q" + file + "\\E, line 2, column \\d+: not valid JSON;"
                        + " allowed: what aws cloudwatch get-metric-data or get-metric-statistics prints");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\U00110000", "\\UFFFFFFFF"})
    void anEscapeOfYamlThatIsNoCharacter(String escape) throws IOException {
        Path file =
                Files.writeString(directory.resolve("trace.yaml"), "MetricDataResults:\n- Id: \"" + escape + "\"\n");

        assertThatThrownBy(() -> TraceReader.read(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("not valid YAML; allowed: what aws cloudwatch");
    }

    private void assertRefused(String json, String message) throws IOException {
        Path file = Files.writeString(directory.resolve("trace.json"), json);

        assertThatThrownBy(() -> TraceReader.read(file))
                .isInstanceOf(InputException.class)
                .hasMessage(file + message)
                .hasMessageNotContainingAny("\n", "\r");
    }
}
