package io.flinkscaling.simulator.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What functions log while they run, in temporary files, which are deleted in the end, or with this program. */
final class FunctionLogs implements AutoCloseable {

    private static final int ATTEMPTS = 5;

    private final Path directory;
    private final Thread withTheProgram;

    private FunctionLogs(Path directory) {
        this.directory = directory;
        this.withTheProgram = new Thread(this::delete);
        Runtime.getRuntime().addShutdownHook(withTheProgram);
    }

    static FunctionLogs create() throws IOException {
        return new FunctionLogs(Files.createTempDirectory("function-logs-"));
    }

    /** Makes the log of the function under a policy. */
    Path file(String policy) throws IOException {
        return Files.createFile(directory.resolve(policy + ".log"));
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(withTheProgram);
        } catch (IllegalStateException e) {
            // The program is being ended, and the files are being deleted.
            return;
        }
        delete();
    }

    /** While the program is being ended, a function that is started once more may make its log again. */
    private void delete() {
        for (int attempt = 0; attempt < ATTEMPTS && Files.exists(directory); attempt++) {
            try (Stream<Path> files = Files.list(directory)) {
                for (Path file : files.toList()) {
                    Files.deleteIfExists(file);
                }
                Files.deleteIfExists(directory);
            } catch (DirectoryNotEmptyException e) {
                continue;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
