package io.flinkscaling.simulator.report;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of a report while they are being written: in a directory of their own beside the old ones, which they
 * replace all at once. Closed without {@link #publish}, they are gone and the old ones are as they were.
 */
final class StagedFiles implements AutoCloseable {

    private static final Pattern OURS = Pattern.compile(
            "summary\\.json|report\\.html|timeline-.*\\.csv|activities-.*\\.csv|chart-.*\\.png"
                    + "|invocations\\.csv|faults\\.csv|function-.*\\.log",
            Pattern.DOTALL);

    private final Path directory;
    private final Path staging;
    private final List<String> names = new ArrayList<>();

    private StagedFiles(Path directory, Path staging) {
        this.directory = directory;
        this.staging = staging;
    }

    /** Begins to write files that will be in the directory, which is made if it is not there. */
    static StagedFiles in(Path directory) throws IOException {
        Files.createDirectories(directory);
        return new StagedFiles(directory, Files.createTempDirectory(directory, ".report-"));
    }

    /** Finds out whether files of these names can be written to a directory, and leaves nothing behind. */
    static void check(Path directory, List<String> names) throws IOException {
        List<Path> missing = new ArrayList<>();
        for (Path path = directory.toAbsolutePath(); path != null && !Files.exists(path); path = path.getParent()) {
            missing.add(path);
        }
        try (StagedFiles files = in(directory)) {
            for (String name : names) {
                files.file(name);
            }
        } finally {
            missing.forEach(StagedFiles::deleteIfEmpty);
        }
    }

    private static void deleteIfEmpty(Path directory) {
        try {
            Files.deleteIfExists(directory);
        } catch (IOException e) {
            // Somebody else has put something there meanwhile.
            return;
        }
    }

    /** Returns where to write the file that will have this name. */
    Path file(String name) throws IOException {
        if (!OURS.matcher(name).matches() || !Path.of(name).equals(Path.of(name).getFileName())) {
            throw new IllegalArgumentException("not the name of a file of the report: " + name);
        }
        Path file = directory.resolve(name);
        if (Files.isDirectory(file)) {
            throw new FileAlreadyExistsException(file.toString(), null, "a directory is in the place of " + name);
        }
        names.add(name);
        return staging.resolve(name);
    }

    /** Puts the files in their place, removes older ones of ours that were not written again, and touches no other. */
    List<Path> publish() throws IOException {
        List<Path> published = new ArrayList<>();
        for (String name : names) {
            Path file = directory.resolve(name);
            published.add(Files.move(staging.resolve(name), file, StandardCopyOption.REPLACE_EXISTING));
        }
        for (Path stale : olderFiles()) {
            Files.delete(stale);
        }
        return published;
    }

    private List<Path> olderFiles() throws IOException {
        Set<String> written = new HashSet<>(names);
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> !Files.isDirectory(file))
                    .filter(file -> OURS.matcher(file.getFileName().toString()).matches())
                    .filter(file -> !written.contains(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.list(staging)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(staging);
    }
}
