package io.flinkscaling.simulator.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lock of a directory that reports are written to. */
class DirectoryLockTest {

    @TempDir
    private Path directory;

    @Test
    void isGoneAfterwards() throws IOException {
        DirectoryLock lock = DirectoryLock.of(directory);
        try (lock) {
            assertThat(directory.resolve(DirectoryLock.NAME)).exists();
        }

        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void ofARunThatIsToldToEndMeanwhileIsGoneToo() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> DirectoryLock.of(directory)).isInstanceOf(FileLockInterruptionException.class);

            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
        assertThat(directory).isEmptyDirectory();
    }
}
