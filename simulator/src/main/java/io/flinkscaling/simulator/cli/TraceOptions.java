package io.flinkscaling.simulator.cli;

import io.flinkscaling.simulator.text.InputException;
import io.flinkscaling.simulator.text.Quoted;
import io.flinkscaling.simulator.trace.Trace;
import io.flinkscaling.simulator.trace.TraceReader;
import io.flinkscaling.simulator.trace.generate.BundledTrace;
import io.flinkscaling.simulator.trace.recording.ReadingOptions;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which recordings are read, and what they leave open. */
final class TraceOptions {

    private static final Pattern URL = Pattern.compile("(?i)[a-z][a-z0-9+.-]+:/.*");
    private static final Pattern BUCKET = Pattern.compile("(?i)s3:/.*");

    @Parameters(
            arity = "0..*",
            paramLabel = "TRACE",
            description =
                    "CSV, or what aws cloudwatch get-metric-data or get-metric-statistics print; several files are"
                            + " joined on time. Default: a bundled week.")
    private List<String> files = List.of();

    @Option(
            names = "--period",
            paramLabel = "DURATION",
            converter = Durations.class,
            description =
                    "How long each recorded value counts, such as 1m. Default: the least distance of two values of"
                            + " the file.")
    private Duration period;

    @Option(
            names = "--column",
            paramLabel = "NAME=HEADER",
            description =
                    "What the column or series of timestamp, incomingRecords, millisBehindLatest or parallelism is"
                            + " called in the file; may be repeated.")
    private Map<String, String> columns = Map.of();

    @Option(
            names = "--time-zone",
            paramLabel = "ZONE",
            description = "Of times without an offset, such as Europe/Berlin or +02:00. Default: UTC.")
    private String timeZone;

    @Mixin
    private PartOptions part;

    /** Reads the part that is asked for of the files, or of the bundled trace if none is named. */
    Trace read() {
        return part.of(whole(), timeZone == null ? ZoneOffset.UTC : zone(timeZone));
    }

    private Trace whole() {
        ReadingOptions options = new ReadingOptions(
                Optional.ofNullable(period), Optional.ofNullable(timeZone).map(this::zone), columns);
        if (!files.isEmpty()) {
            return TraceReader.read(paths(), options);
        }
        if (!options.equals(ReadingOptions.NONE)) {
            throw new InputException(
                    "options --period, --column and --time-zone say how a TRACE is read, and none is given; allowed:"
                            + " a TRACE with them");
        }
        return BundledTrace.load();
    }

    /** Returns the files that are read. */
    List<Path> paths() {
        return files.stream().map(this::path).toList();
    }

    private Path path(String file) {
        if (URL.matcher(file).matches()) {
            String how = BUCKET.matcher(file).matches() ? "aws s3 cp" : "curl -O";
            throw new InputException(Quoted.of(file) + " is a URL, which is not read; download it, such as by " + how
                    + ", and give the file");
        }
        try {
            Path path = Path.of(file);
            if (!Files.exists(path)) {
                requireUnbroken(file);
            }
            return path;
        } catch (InvalidPathException e) {
            throw new InputException(Quoted.of(file) + " is not a path; allowed: a file");
        }
    }

    /** Several words that make the path of a file were one, before a shell or Maven took them apart at its spaces. */
    private void requireUnbroken(String missing) {
        for (int from = 0; from < files.size(); from++) {
            for (int to = from + 2; to <= files.size(); to++) {
                List<String> words = files.subList(from, to);
                String joined = String.join(" ", words);
                if (words.contains(missing) && isFile(joined)) {
                    throw new InputException(Quoted.of(missing) + " is not a file, but " + Quoted.of(joined)
                            + " is; put quotes around a path with spaces: -Dexec.args=\"replay '"
                            + Quoted.escape(joined) + "'\"");
                }
            }
        }
    }

    private static boolean isFile(String path) {
        try {
            return Files.isRegularFile(Path.of(path));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private ZoneId zone(String name) {
        try {
            return ZoneId.of(name.strip());
        } catch (DateTimeException e) {
            throw new InputException("option --time-zone is " + Quoted.of(name)
                    + "; allowed: the name of a region such as Europe/Berlin, UTC, or an offset such as +02:00");
        }
    }
}
