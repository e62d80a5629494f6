package io.flinkscaling.simulator.trace;

import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinkscaling.simulator.text.InputException;
import io.flinkscaling.simulator.trace.recording.ReadingOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files are joined on time; each keeps its own period. */
class SeveralFilesTest {

    @TempDir
    private Path directory;

    @Test
    void eachMayHaveAnotherMeasure() throws IOException {
        Trace trace = read(
                "timestamp,incomingRecords\n0,10\n60,20\n120,30\n",
                "time;MillisBehindLatest Maximum\n60;5\n120;6\n180;7\n");

        assertThat(Minutes.records(trace)).containsExactly(10, 20, 30, NaN);
        assertThat(Minutes.lags(trace)).containsExactly(NaN, 5, 6, 7);
        assertThat(trace.name()).isEqualTo("file0+file1");
    }

    @Test
    void eachMayHaveAnotherTime() throws IOException {
        Trace trace =
                read("timestamp,incomingRecords\n300,20\n360,30\n", "timestamp,incomingRecords\n0,10\n60,15\n300,20\n");

        assertThat(Minutes.records(trace)).containsExactly(10, 15, NaN, NaN, NaN, 20, 30);
    }

    /** CloudWatch keeps minutes for 15 days only; what is older has five. */
    @Test
    void eachHasItsOwnPeriod() throws IOException {
        Trace trace = read("timestamp,incomingRecords\n0,50\n300,100\n", "timestamp,incomingRecords\n600,10\n660,15\n");

        assertThat(Minutes.records(trace)).containsExactly(10, 10, 10, 10, 10, 20, 20, 20, 20, 20, 10, 15);
        assertThat(trace.notes()).singleElement().asString().startsWith("file0.csv: values are 5 min or more apart");
    }

    @Test
    void contradictionsAreRefused() {
        assertThatThrownBy(() ->
                        read("timestamp,incomingRecords\n0,10\n60,20\n", "timestamp,incomingRecords\n60,21\n120,30\n"))
                .isInstanceOf(InputException.class)
                .hasMessage(directory + "/file1.csv: incomingRecords is 21.0 for 60.0 s from 1970-01-01T00:01:00Z, but"
                        + " 20.0 for 60.0 s from 1970-01-01T00:01:00Z in " + directory
                        + "/file0.csv; allowed: one value for each time");
    }

    @Test
    void periodsThatOverlapAreRefused() {
        assertThatThrownBy(() -> read(
                        "timestamp,incomingRecords\n0,50\n300,100\n", "timestamp,incomingRecords\n540,10\n600,15\n"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(
                        "incomingRecords is 10.0 for 60.0 s from 1970-01-01T00:09:00Z, but 100.0 for 300.0 s"
                                + " from 1970-01-01T00:05:00Z");
    }

    @Test
    void aFileOfSomethingElseIsRefused() {
        assertThatThrownBy(() -> read("timestamp,incomingRecords\n0,10\n", "timestamp,cpu\n0,10\n"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("file1.csv: has no values of incomingRecords, millisBehindLatest or parallelism;"
                        + " found: \"timestamp\", \"cpu\"");
    }

    @Test
    void oneMustHaveTheRecords() {
        assertThatThrownBy(() -> read("timestamp,millisBehindLatest\n0,10\n", "timestamp,parallelism\n0,10\n"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(
                        "no column or series incomingRecords, nor in the other files; found: \"timestamp\","
                                + " \"millisBehindLatest\"; \"timestamp\", \"parallelism\"");
    }

    private Trace read(String... contents) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String content : contents) {
            files.add(Files.writeString(directory.resolve("file" + files.size() + ".csv"), content));
        }
        return TraceReader.read(files, ReadingOptions.NONE);
    }
}
