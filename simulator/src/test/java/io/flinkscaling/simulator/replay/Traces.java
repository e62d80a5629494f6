package io.flinkscaling.simulator.replay;

import io.flinkscaling.simulator.trace.Trace;
import io.flinkscaling.simulator.trace.TraceReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Small made-up traces, read from a CSV file as a user's are. */
final class Traces {

    static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    private final Path directory;
    private final List<String> rows = new ArrayList<>();

    private Traces(Path directory) {
        this.directory = directory;
    }

    static Traces in(Path directory) {
        return new Traces(directory);
    }

    /** Adds minutes in which so many records arrive each second. */
    Traces minutes(int count, double recordsPerSecond) {
        return rows(count, Double.toString(recordsPerSecond * 60), "");
    }

    /** Adds minutes with a recorded lag. */
    Traces minutes(int count, double recordsPerSecond, long recordedLagMillis) {
        return rows(count, Double.toString(recordsPerSecond * 60), Long.toString(recordedLagMillis));
    }

    /** Adds minutes of which nothing was recorded. */
    Traces gap(int count) {
        return rows(count, "", "");
    }

    Trace trace() {
        StringBuilder csv = new StringBuilder("timestamp,incomingRecords,millisBehindLatest\n");
        for (int i = 0; i < rows.size(); i++) {
            csv.append(START.plusSeconds(60L * i))
                    .append(',')
                    .append(rows.get(i))
                    .append('\n');
        }
        try {
            return TraceReader.read(Files.writeString(directory.resolve("made-up.csv"), csv));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Traces rows(int count, String records, String lag) {
        for (int i = 0; i < count; i++) {
            rows.add(records + "," + lag);
        }
        return this;
    }
}
