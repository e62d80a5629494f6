package io.flinkscaling.simulator.lambda;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A directory that is deleted with all that is in it, at the latest when this program is ended. */
public final class TemporaryDirectory implements AutoCloseable {

    /** A process that has just been killed may have written one more file meanwhile. */
    private static final int ATTEMPTS = 20;

    private static final long MILLIS_BETWEEN = 100;
    private static final Set<TemporaryDirectory> OPEN = ConcurrentHashMap.newKeySet();

    static {
        ShutdownHook.add("delete-directories", () -> OPEN.forEach(TemporaryDirectory::close));
    }

    private final Path path;

    private TemporaryDirectory(Path path) {
        this.path = path;
        OPEN.add(this);
    }

    /** Makes a directory whose name begins with a prefix. */
    public static TemporaryDirectory create(String prefix) throws IOException {
        return new TemporaryDirectory(Files.createTempDirectory(prefix));
    }

    public Path path() {
        return path;
    }

    /** Deletes what is there; what others have deleted, or are still using, is no error. */
    @Override
    public void close() {
        for (int i = 0; i < ATTEMPTS && Files.exists(path); i++) {
            try {
                if (i > 0) {
                    Thread.sleep(MILLIS_BETWEEN);
                }
                Files.walkFileTree(path, new Deletion());
            } catch (IOException e) {
                // Another attempt is made.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        OPEN.remove(this);
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, IOException e) throws IOException {
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
