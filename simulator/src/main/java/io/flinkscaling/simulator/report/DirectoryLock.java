package io.flinkscaling.simulator.report;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Held by a run while it looks at what runs have written to a directory, or replaces it; another process waits meanwhile. The
 * file that is locked is gone afterwards. A killed run leaves it, which holds nobody up: the lock ends with the process.
 */
final class DirectoryLock implements AutoCloseable {

    static final String NAME = ".flink-scaling.lock";

    private final Path path;
    private final RandomAccessFile file;

    private DirectoryLock(Path path, RandomAccessFile file) {
        this.path = path;
        this.file = file;
    }

    /**
     * Waits for the lock of a directory.
     *
     * @throws FileSystemException if something else has its name
     */
    static DirectoryLock of(Path directory) throws IOException {
        Path path = directory.resolve(NAME);
        while (true) {
            requireFree(path);
            RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
            try {
                file.getChannel().lock();
                if (file.length() == 0) {
                    return new DirectoryLock(path, file);
                }
            } catch (FileLockInterruptionException e) {
                file.close();
                deleteUnlessHeld(path);
                throw e;
            } catch (IOException e) {
                file.close();
                throw e;
            }
            // Whoever had it has deleted it while this run was waiting; by now another may be in its place.
            file.close();
        }
    }

    /** An interrupted run has made the file, unless it has been waiting for another one, whose file it is. */
    private static void deleteUnlessHeld(Path path) throws IOException {
        boolean wasInterrupted = Thread.interrupted();
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            FileLock lock = file.getChannel().tryLock();
            if (lock != null && file.length() == 0) {
                new DirectoryLock(path, file).close();
            }
        } finally {
            if (wasInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void requireFree(Path path) throws IOException {
        try {
            BasicFileAttributes there =
                    Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!there.isRegularFile() || there.size() > 0) {
                throw new FileSystemException(
                        path.toString(),
                        null,
                        NAME + " is there, and is no run's; move or delete it, or take another --out");
            }
        } catch (NoSuchFileException e) {
            // Nobody has it.
            return;
        }
    }

    /** Deletes the file first and marks it then: one that has its name still is never marked. */
    @Override
    public void close() throws IOException {
        try (file) {
            Files.deleteIfExists(path);
            file.setLength(1);
        }
    }
}
