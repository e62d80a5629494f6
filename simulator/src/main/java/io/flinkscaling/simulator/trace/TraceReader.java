package io.flinkscaling.simulator.trace;

import io.flinkscaling.simulator.text.InputException;
import io.flinkscaling.simulator.text.IoReasons;
import io.flinkscaling.simulator.trace.csv.CsvRecordingParser;
import io.flinkscaling.simulator.trace.json.JsonRecordingParser;
import io.flinkscaling.simulator.trace.recording.ReadingOptions;
import io.flinkscaling.simulator.trace.recording.Recording;
import io.flinkscaling.simulator.trace.recording.TraceSource;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;

/** Reads traces from files. */
public final class TraceReader {

    private static final String ALLOWED =
            "a CSV file with a header, such as CloudWatch's console, Grafana or a spreadsheet writes, or the JSON or"
                    + " YAML that aws cloudwatch get-metric-data or get-metric-statistics prints; any of them also packed"
                    + " by gzip";

    private TraceReader() {}

    /** Reads one file, and takes everything from it. */
    public static Trace read(Path file) {
        return read(List.of(file), ReadingOptions.NONE);
    }

    /**
     * Reads files, each of them CSV or what {@code aws cloudwatch get-metric-data} or {@code get-metric-statistics} print,
     * joins them on time and brings them to minutes.
     *
     * <p>A value counts the records of the period that begins at its timestamp; longer periods are spread evenly over their
     * minutes, shorter ones summed. Minutes that no value covers are missing. The trace is named after its files, without
     * their last extensions.
     *
     * @param files one or more, together at most 10 years, in UTF-8 or UTF-16, perhaps packed by gzip
     * @param options what the files leave open
     * @throws InputException if a file cannot be read, is no recording or contradicts another; the message says where and
     *     what is allowed
     */
    public static Trace read(List<Path> files, ReadingOptions options) {
        List<Recording> recordings =
                files.stream().map(file -> recording(file, options)).toList();
        return TraceJoin.of(TraceName.of(files), recordings, options);
    }

    private static Recording recording(Path file, ReadingOptions options) {
        TraceSource source = new TraceSource(file.toString());
        if (Files.isDirectory(file)) {
            throw source.error("is a directory; allowed: " + ALLOWED);
        }
        try (InputStream content = new Unseekable(Files.newInputStream(file))) {
            return recording(content, source, options);
        } catch (NoSuchFileException e) {
            throw source.error(
                    file.toString().equals("-")
                            ? "standard input is read as /dev/stdin; allowed: the name of a file"
                            : "no such file; allowed: " + ALLOWED);
        } catch (CharacterCodingException e) {
            throw source.error("is not UTF-8 text; allowed: " + ALLOWED + ", in UTF-8 or UTF-16");
        } catch (EOFException | ZipException e) {
            throw FileContent.broken(source);
        } catch (IOException e) {
            throw source.error("cannot be read (" + IoReasons.of(e) + "); allowed: " + ALLOWED);
        }
    }

    /** Asks a file neither for its size nor for its position, which pipes have not. */
    private static final class Unseekable extends FilterInputStream {

        Unseekable(InputStream file) {
            super(file);
        }

        @Override
        public int available() {
            return 0;
        }
    }

    /** Reads the content of a file. */
    static Recording recording(InputStream content, TraceSource source, ReadingOptions options) throws IOException {
        try (BufferedReader reader = FileContent.open(content, source)) {
            return switch (TextFormat.of(reader, source, ALLOWED)) {
                case JSON -> JsonRecordingParser.parse(reader, source, options);
                case YAML -> JsonRecordingParser.parseYaml(reader, source, options);
                case CSV -> CsvRecordingParser.parse(reader, source, options);
            };
        }
    }
}
