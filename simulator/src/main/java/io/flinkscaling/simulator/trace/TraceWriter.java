package io.flinkscaling.simulator.trace;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.flinkscaling.simulator.text.InputException;
import io.flinkscaling.simulator.text.IoReasons;
import io.flinkscaling.simulator.trace.recording.Measure;
import io.flinkscaling.simulator.trace.recording.ReadingOptions;
import io.flinkscaling.simulator.trace.recording.TraceSource;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.UUID;

/** Writes traces as CSV, a row a minute. */
public final class TraceWriter {

    private TraceWriter() {}

    /** Writes a trace of whole numbers, completely or not at all; never in the place of something else. */
    public static void write(Trace trace, Path file) {
        TraceSource target = new TraceSource(file.toString());
        if (Files.isDirectory(file)) {
            throw target.error("is a directory; allowed: a file to write");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw target.error("is not a regular file; allowed: a file to write");
        }
        Path complete = file.toAbsolutePath();
        if (!Files.isDirectory(complete.getParent())) {
            throw target.error("cannot be written; allowed: a file in a directory that exists");
        }
        Path unfinished = complete.resolveSibling("." + UUID.randomUUID() + ".tmp");
        try {
            writeRows(trace, unfinished);
            if (!Files.exists(complete, LinkOption.NOFOLLOW_LINKS)) {
                Files.move(unfinished, complete);
            } else if (!Files.exists(complete) || Files.mismatch(unfinished, complete) >= 0) {
                throw target.error("is there already and is another; allowed: a name that is not taken, or delete it");
            }
        } catch (IOException e) {
            throw notWritten(e, target);
        } catch (UncheckedIOException e) {
            throw notWritten(e.getCause(), target);
        } finally {
            deleteQuietly(unfinished);
        }
    }

    private static InputException notWritten(IOException cause, TraceSource target) {
        return target.error(
                "cannot be written (" + IoReasons.of(cause) + "); allowed: a file that this user may write");
    }

    private static void writeRows(Trace trace, Path file) throws IOException {
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file, StandardOpenOption.CREATE_NEW)) {
            csv.writeRecord(
                    ReadingOptions.TIMESTAMP,
                    Measure.INCOMING_RECORDS.label(),
                    Measure.MILLIS_BEHIND_LATEST.label(),
                    Measure.PARALLELISM.label());
            for (int i = 0; i < trace.minutes(); i++) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new InterruptedIOException("interrupted");
                }
                Instant time = trace.start().plusSeconds(60L * i);
                csv.writeRecord(
                        time.toString(),
                        whole(trace.incomingRecords(i)),
                        whole(trace.millisBehindLatest(i)),
                        whole(trace.parallelism(i)));
            }
        }
    }

    private static String whole(double value) {
        return Long.toString((long) value);
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // What matters, that the trace could not be written, is already on its way.
        }
    }
}
