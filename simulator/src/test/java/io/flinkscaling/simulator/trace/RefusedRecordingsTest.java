package io.flinkscaling.simulator.trace;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinkscaling.simulator.text.InputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no recording, or not of what is needed, is refused with what to do. */
class RefusedRecordingsTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "get-metric-data.text",
                "get-metric-data.table",
                "get-metric-statistics.text",
                "get-metric-statistics.table",
                "query-results.text",
            })
    void otherOutputOfTheAwsCli(String file) {
        assertRefused(
                Recordings.file("aws-cli/" + file),
                ": is the AWS CLI's output as text or table; allowed: the same with --output json");
    }

    @Test
    void anotherStatistic() {
        assertRefused(
                Recordings.file("aws-cli/average-only.json"),
                ": \"IncomingRecords Average\" is the Average of a period; allowed: Sum of incomingRecords");
    }

    /** A table of many values is wider than what is looked at to tell what a file is. */
    @Test
    void aTableWhoseFirstLineIsLong() throws IOException {
        assertRefused(
                Files.writeString(directory.resolve("wide"), "-".repeat(10_000) + "\n|" + " ".repeat(10_000) + "|\n"),
                ": is the AWS CLI's output as text or table; allowed: the same with --output json");
    }

    @ParameterizedTest
    @CsvSource({"query-arrays.text, 1795600920", "query-datapoints.text, 60000.0"})
    void valuesWithoutALineOfNames(String file, String value) {
        assertRefused(
                Recordings.file("aws-cli/" + file),
                ", line 1: begins with values, such as \"" + value + "\", in place of names; allowed: a line of names"
                        + " first, such as timestamp,incomingRecords; of the AWS CLI's output, --output json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"max-items.json", "no-paginate.json"})
    void partOfAnAnswer(String file) {
        assertRefused(
                Recordings.file("aws-cli/" + file),
                ": incomplete, it has a NextToken; repeat aws cloudwatch get-metric-data without --no-paginate and"
                        + " --max-items, or for less time at once");
    }

    /** Which one is the lag is not guessed, and neither are they joined. */
    @Test
    void twoSeriesWithoutNames() {
        assertRefused(
                Recordings.file("aws-cli/query-two-unnamed.json"),
                ": 2 series or pages, not all with a name; allowed: each with its Label or Id, which are there without"
                        + " --query, or only one");
    }

    @Test
    void oneArrayOfNumbers() {
        assertRefused(
                Recordings.file("aws-cli/query-numbers.json"),
                ", line 2, /0: is 90000.0; allowed: an array of Timestamps and one of Values, or pairs of a timestamp"
                        + " and a value; without --query, the names are there too");
    }

    @Test
    void valuesWithoutTimes() {
        assertRefused(
                Recordings.file("aws-cli/query-values.json"),
                ": arrays without names; allowed: an array of Timestamps and one of Values, or pairs of a timestamp"
                        + " and a value; without --query, the names are there too");
    }

    /** By the first bytes, whatever the name is. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        PK\u0003\u0004x        | a spreadsheet or archive; allowed: the sheet saved as CSV, or the file that is in it
        \u00d0\u00cf\u0011\u00e0x | a spreadsheet or archive; allowed: the sheet saved as CSV, or the file that is in it
        PAR1                   | Parquet; allowed: the same as CSV
        %PDF-1.7               | a PDF; allowed: the data as CSV or JSON
        BZh91AY                | packed by bzip2; allowed: unpacked, or packed by gzip
        """)
    void otherKindsOfFiles(String begin, String problem) throws IOException {
        Path file = Files.write(directory.resolve("trace.csv"), begin.strip().getBytes(StandardCharsets.ISO_8859_1));

        assertRefused(file, ": is " + problem);
    }

    @Test
    void aWebPage() throws IOException {
        assertRefused(
                Files.writeString(directory.resolve("trace.csv"), "<!DOCTYPE html>\n<html>"),
                ": is HTML or XML; allowed: a CSV file with a header, such as CloudWatch's console, Grafana or a"
                        + " spreadsheet writes, or the JSON or YAML that aws cloudwatch get-metric-data or"
                        + " get-metric-statistics prints; any of them also packed by gzip");
    }

    @Test
    void aPackedFileThatEndsEarly() throws IOException {
        byte[] complete = packed("timestamp,incomingRecords\n2026-01-05T00:00:00Z,1\n".repeat(100));
        Path file = Files.write(directory.resolve("trace.csv.gz"), Arrays.copyOf(complete, complete.length / 2));

        assertRefused(file, ": is packed by gzip and broken; allowed: a complete file");
    }

    /** A gigabyte in a megabyte: packed parts one after the other are one file. */
    @Test
    void aPackedFileThatUnpacksToTooMuch() throws IOException {
        Path file = directory.resolve("trace.csv.gz");
        byte[] row = packed("0,1," + "x".repeat(1_000_000) + "\n");
        try (OutputStream parts = Files.newOutputStream(file)) {
            parts.write(packed("timestamp,incomingRecords,comment\n"));
            for (int i = 0; i < 1_100; i++) {
                parts.write(row);
            }
        }

        assertRefused(file, ": has more than 1073741824 bytes unpacked; allowed: at most that");
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        Id,m1/StatusCode,Forbidden/Label,IncomingRecords/2026/03/02 10:00:00,1 | , line 2: incomplete, its StatusCode is "Forbidden"; ask again as a user who may read this metric, perhaps that of another account
        timestamp,IncomingRecords Average;0,1                              | , line 1: "IncomingRecords Average" is the Average of a period; allowed: Sum of incomingRecords
        timestamp,IncomingRecords SampleCount;0,1                          | , line 1: "IncomingRecords SampleCount" is the SampleCount of a period; allowed: Sum of incomingRecords
        timestamp,a IncomingRecords,b IncomingRecords;0,1,2                | , line 1: 2 columns end with incomingRecords: "a IncomingRecords", "b IncomingRecords"; allowed: one, such as their sum by metric math, or --column incomingRecords=NAME
        """)
    void columnsThatAreNotWhatIsNeeded(String csv, String message) throws IOException {
        String rows = csv.contains(";") ? csv.replace(';', '\n') : csv.replaceAll("/(?=StatusCode|Label|2026)", "\n");

        assertRefused(Files.writeString(directory.resolve("trace.csv"), rows), message);
    }

    private static void assertRefused(Path file, String message) {
        assertThatThrownBy(() -> TraceReader.read(file))
                .isInstanceOf(InputException.class)
                .hasMessage(file + message)
                .hasMessageNotContainingAny("\n", "\r");
    }
}
