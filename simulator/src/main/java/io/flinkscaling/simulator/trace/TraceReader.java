package io.flinkscaling.simulator.trace;

import io.flinkscaling.simulator.text.InputException;
import io.flinkscaling.simulator.text.IoReasons;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/** Reads traces from files. */
public final class TraceReader {

    private static final String ALLOWED =
            "a CSV file with a header, or the JSON that aws cloudwatch get-metric-data prints";
    private static final int BYTE_ORDER_MARK = '\uFEFF';
    private static final int LOOKAHEAD_CHARS = 8_192;

    private TraceReader() {}

    /**
     * Reads a file, CSV or the JSON that {@code aws cloudwatch get-metric-data} prints, and brings it to minutes.
     *
     * <p>A row counts the records of the period that begins at its timestamp; longer periods are spread evenly over their
     * minutes, shorter ones summed. Minutes that no row covers are missing. The trace is named after the file, without
     * its last extension.
     *
     * @param file at most 10 years of UTF-8
     * @throws InputException if the file cannot be read or is no trace; the message says where and what is allowed
     */
    public static Trace read(Path file) {
        TraceSource source = new TraceSource(file.toString());
        if (Files.isDirectory(file)) {
            throw source.error("is a directory; allowed: " + ALLOWED);
        }
        String fileName = file.getFileName().toString();
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            int first = firstSign(reader, source);
            boolean json = first == '{'
                    || first == '['
                    || fileName.toLowerCase(Locale.ROOT).endsWith(".json");
            Recording recording = json ? MetricDataParser.parse(reader, source) : CsvTraceParser.parse(reader, source);
            return trace(nameOf(fileName), recording, source);
        } catch (NoSuchFileException e) {
            throw source.error("no such file; allowed: " + ALLOWED);
        } catch (CharacterCodingException e) {
            throw source.error("is not UTF-8 text; allowed: " + ALLOWED + ", in UTF-8");
        } catch (IOException e) {
            throw source.error("cannot be read (" + IoReasons.of(e) + "); allowed: " + ALLOWED);
        }
    }

    /** Brings a recording to minutes. */
    public static Trace trace(String name, Recording recording, TraceSource source) {
        Series incomingRecords = recording.of(Measure.INCOMING_RECORDS);
        if (!incomingRecords.hasValues()) {
            throw source.error("incomingRecords has no values; allowed: at least one");
        }
        MinuteGrid grid = MinuteGrid.over(recording.series().values(), source);
        return new Trace(
                name,
                grid.start(),
                grid.sums(incomingRecords),
                grid.levels(recording.of(Measure.MILLIS_BEHIND_LATEST)),
                grid.levels(recording.of(Measure.PARALLELISM)));
    }

    /** Returns the first character that is no space, and leaves the reader behind a byte order mark. */
    private static int firstSign(BufferedReader reader, TraceSource source) throws IOException {
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        reader.mark(LOOKAHEAD_CHARS);
        int c = reader.read();
        for (int read = 1; Character.isWhitespace(c) && read < LOOKAHEAD_CHARS; read++) {
            c = reader.read();
        }
        if (c == -1 || Character.isWhitespace(c)) {
            throw source.error((c == -1 ? "is empty" : "begins with nothing but spaces") + "; allowed: " + ALLOWED);
        }
        reader.reset();
        return c;
    }

    private static String nameOf(String fileName) {
        String name = fileName.substring(0, Math.max(fileName.lastIndexOf('.'), 0));
        // The name becomes that of a directory: never "", "." or "..".
        return name.chars().allMatch(c -> c == '.') ? fileName : name;
    }
}
