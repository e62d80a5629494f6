package io.flinkscaling.simulator.trace;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinkscaling.simulator.text.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a CSV file: one line that says in which line, what, and what is allowed. */
class MalformedCsvTest {

    @TempDir
    private Path directory;

    /** Lines are separated by slashes. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            timestamp,incomingRecords                       | : has a header but no rows; allowed: at least one row
            timestamp,incomingRecords///                    | : has a header but no rows; allowed: at least one row
            when,incomingRecords/0,1                        | , line 1: no column timestamp; found: "when", "incomingRecords"; needed: timestamp and incomingRecords, or --column timestamp=NAME
            timestamp,records/0,1                           | : no column or series incomingRecords; found: "timestamp", "records"; needed: incomingRecords, or --column incomingRecords=NAME
            a,b,c,d,e,f,g,h,i,j,k/0,1                       | , line 1: no column timestamp; found: "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", ...; needed: timestamp and incomingRecords, or --column timestamp=NAME
            //0,600                                         | , line 3: begins with values, such as "0", in place of names; allowed: a line of names first, such as timestamp,incomingRecords; of the AWS CLI's output, --output json
            2026-03-02T10:00:00Z,x                          | , line 1: begins with values, such as "2026-03-02T10:00:00Z", in place of names; allowed: a line of names first, such as timestamp,incomingRecords; of the AWS CLI's output, --output json
            timestamp,incomingRecords/202603021000,1        | , line 2: timestamp is "202603021000"; allowed: ISO-8601 such as 2026-01-05T00:00:00Z, or seconds or milliseconds since 1970, in the years 1970 to 2200
            timestamp,rate(incomingRecords)/0,1             | : no column or series incomingRecords; found: "timestamp", "rate(incomingRecords)"; needed: incomingRecords, or --column incomingRecords=NAME
            timestamp,sum(irate(incomingRecords))/0,1       | : no column or series incomingRecords; found: "timestamp", "sum(irate(incomingRecords))"; needed: incomingRecords, or --column incomingRecords=NAME
            timestamp,incomingRecords %/0,1                 | : no column or series incomingRecords; found: "timestamp", "incomingRecords %"; needed: incomingRecords, or --column incomingRecords=NAME
            timestamp,incomingRecords/46083.41666667,1      | , line 2: timestamp is "46083.41666667"; allowed: ISO-8601 such as 2026-01-05T00:00:00Z, or seconds or milliseconds since 1970, in the years 1970 to 2200
            timestamp,incomingRecords,INCOMINGRECORDS/0,1,2 | , line 1: 2 columns end with incomingRecords: "incomingRecords", "INCOMINGRECORDS"; allowed: one, such as their sum by metric math, or --column incomingRecords=NAME
            timestamp,incomingRecords,timestamp,Timestamp/0 | , line 1: 3 columns are named timestamp; allowed: one
            timestamp,incomingRecords,parallelism/0,1       | , line 2: 2 cells; allowed: 3, as in the header
            timestamp,incomingRecords/0,1/60,2,3            | , line 3: 3 cells; allowed: 2, as in the header
            timestamp,incomingRecords/0,1,234               | , line 2: 3 cells; allowed: 2, as in the header
            timestamp,incomingRecords/60,1/60.0,2           | : two values for 1970-01-01T00:01:00Z, rows 1 and 2; allowed: one
            timestamp,incomingRecords/0,                    | : incomingRecords has no values; allowed: at least one
            timestamp,incomingRecords/0,"1"2                | , after line 1: not CSV; allowed: cells of at most 1048576 characters, separated by commas, semicolons or tabs, in quotes as a whole or not at all
            timestamp,incomingRecords/0,1/60,"1"2           | , after line 2: not CSV; allowed: cells of at most 1048576 characters, separated by commas, semicolons or tabs, in quotes as a whole or not at all
            timestamp,incomingRecords/0,"1/60,2/            | , line 2: incomingRecords is "1\\n60,2\\n"; allowed: a number from 0 to 1E15, or nothing for a missing value
            timestamp,incomingRecords/0,1/315576000,2       | : covers 10519200 minutes (20.0 years); allowed: at most 5259600 (10 years)
            timestamp,incomingRecords/0,1/60,2/315576000,3  | : covers 5259601 minutes (10.0 years); allowed: at most 5259600 (10 years)
            """)
    void isRefused(String csv, String message) throws IOException {
        assertRefused(csv.replace('/', '\n'), message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "-0.5",
                "NaN",
                "Infinity",
                "-Infinity",
                "1e16",
                "1e400",
                "0x10",
                "10f",
                "1_000",
                "1.000.000",
                "50GB",
                "1,000 rec/s",
                "12,34",
                "3 min",
                "many",
                "-",
                "٣",
            })
    void countsAreNumbersFrom0(String count) throws IOException {
        assertRefused(
                "timestamp,incomingRecords\n0,\"" + count + "\"\n",
                ", line 2: incomingRecords is \"" + count
                        + "\"; allowed: a number from 0 to 1E15, or nothing for a missing value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e13", "-1e999", "NaN", "null", "3 parsecs", "12 %"})
    void lagsAreNumbersFrom0OrNegative(String lag) throws IOException {
        assertRefused(
                "timestamp,incomingRecords,millisBehindLatest\n0,1," + lag + "\n",
                ", line 2: millisBehindLatest is \"" + lag
                        + "\"; allowed: a number from 0 to 1E12, or a negative one for not known, or nothing for a missing value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.99", "-1", "1e7", "NaN", "four"})
    void parallelismIsANumberFrom1(String parallelism) throws IOException {
        assertRefused(
                "timestamp,incomingRecords,parallelism\n0,1," + parallelism + "\n",
                ", line 2: parallelism is \"" + parallelism
                        + "\"; allowed: a number from 1 to 1E6, or nothing for a missing value");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-01-05",
                "2026-02-29T00:00:00Z",
                "2026-01-05T24:00:00Z",
                "2026-01-05T00:00:00 CET",
                "2026/13/05 00:00:00",
                "2026-01-05T00:00:00+19:00",
                "-1",
                "1969-12-31T23:59:59Z",
                "2201-01-01T00:00:00Z",
                "+999999999-12-31T00:00:00Z",
                "-999999999-01-01T00:00:00Z",
                "99999999999",
                "7289654400000",
                "1e400",
                "NaN",
            })
    void timesAreIsoOrEpochOfTheYears1970To2200(String time) throws IOException {
        assertRefused(
                "timestamp,incomingRecords\n" + time + ",1\n",
                ", line 2: timestamp is \"" + time + "\"; allowed: ISO-8601 such as 2026-01-05T00:00:00Z, or seconds or"
                        + " milliseconds since 1970, in the years 1970 to 2200");
    }

    @Test
    void whatIsShownOfACellIsShortAndFitsInALine() throws IOException {
        assertRefused(
                "timestamp,incomingRecords\n0,\"\u001b[31m\r\n\t\u202e\u2028\ud83d\ude00" + "x".repeat(100) + "\"\n",
                ", line 2: incomingRecords is \"\\u001b[31m\\r\\n\\t\\u202e\\u2028\ud83d\ude00" + "x".repeat(28)
                        + "...\"; allowed: a number from 0 to 1E15, or nothing for a missing value");
    }

    @Test
    void cellsAreNoLongerThanAMillionCharacters() throws IOException {
        assertRefused(
                "timestamp,incomingRecords\n0,1\n60," + "1".repeat(2_000_000) + "\n",
                ", after line 2: not CSV; allowed: cells of at most 1048576 characters, separated by commas, semicolons or tabs,"
                        + " in quotes as a whole or not at all");
    }

    private void assertRefused(String csv, String message) throws IOException {
        Path file = Files.writeString(directory.resolve("trace.csv"), csv);

        assertThatThrownBy(() -> TraceReader.read(file))
                .isInstanceOf(InputException.class)
                .hasMessage(file + message)
                .hasMessageNotContainingAny("\n", "\r");
    }
}
