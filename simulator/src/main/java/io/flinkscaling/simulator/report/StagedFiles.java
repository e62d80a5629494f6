package io.flinkscaling.simulator.report;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of a report while they are being written: in a directory of their own beside the old ones, which they
 * replace all at once. Closed without {@link #publish}, they are gone and the old ones are as they were.
 */
final class StagedFiles implements AutoCloseable {

    private static final int MOST_ATTEMPTS = 100;

    private final Destination destination;
    private final Path staging;
    private final List<String> names = new ArrayList<>();

    private StagedFiles(Destination destination, Path staging) {
        this.destination = destination;
        this.staging = staging;
    }

    /** Begins to write files that will be in the directory, which is made if it is not there. */
    static StagedFiles in(Destination destination) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                Files.createDirectories(destination.directory());
                return new StagedFiles(destination, Files.createTempDirectory(destination.directory(), ".report-"));
            } catch (NoSuchFileException e) {
                // Another run that has only checked may have taken its directory away again.
                if (attempt == MOST_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** Finds out whether files of these names can be written to a directory, and leaves nothing behind. */
    static void check(Destination destination, List<String> names) throws IOException {
        List<Path> missing = new ArrayList<>();
        Path directory = destination.directory().toAbsolutePath();
        for (Path path = directory; path != null && !Files.exists(path); path = path.getParent()) {
            missing.add(path);
        }
        try (StagedFiles files = in(destination)) {
            for (String name : names) {
                files.file(name);
            }
            DirectoryLock lock = DirectoryLock.of(directory);
            try (lock) {
                destination.requireFree(files.names, Manifest.read(directory));
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

    /**
     * Returns where to write the file that will have this name.
     *
     * @throws InterruptedIOException if the thread has been interrupted, which writing itself would not notice
     */
    Path file(String name) throws InterruptedIOException {
        requireNotInterrupted();
        if (!ReportFiles.isOne(name)) {
            throw new IllegalArgumentException("not the name of a file of the report: " + name);
        }
        names.add(name);
        return staging.resolve(name);
    }

    /** Puts the files in their place, deletes older ones of ours that were not written again, and touches no other. */
    List<Path> publish() throws IOException {
        DirectoryLock lock = DirectoryLock.of(destination.directory());
        try (lock) {
            return publishAlone();
        }
    }

    private List<Path> publishAlone() throws IOException {
        Path directory = destination.directory();
        Manifest before = Manifest.read(directory);
        destination.requireFree(names, before);
        Manifest after = Manifest.of(staging, names);
        List<String> stale = new ArrayList<>();
        for (String name : before.names()) {
            if (!names.contains(name) && before.hasWritten(directory, name)) {
                stale.add(name);
            }
        }
        Path both = staging.resolve("both" + Manifest.NAME);
        before.and(after).write(both);
        Path last = staging.resolve("last" + Manifest.NAME);
        after.write(last);
        requireNotInterrupted();
        // A program that is killed amid what follows leaves a manifest that has whatever is there.
        move(both, Manifest.NAME);
        List<Path> published = new ArrayList<>();
        for (String name : names) {
            published.add(move(staging.resolve(name), name));
        }
        for (String name : stale) {
            Files.deleteIfExists(directory.resolve(name));
        }
        move(last, Manifest.NAME);
        return published;
    }

    private static void requireNotInterrupted() throws InterruptedIOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("interrupted");
        }
    }

    private Path move(Path staged, String name) throws IOException {
        return Files.move(staged, destination.directory().resolve(name), StandardCopyOption.REPLACE_EXISTING);
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
