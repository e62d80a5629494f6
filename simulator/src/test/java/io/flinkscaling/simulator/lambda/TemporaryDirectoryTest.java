package io.flinkscaling.simulator.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryDirectoryTest {

    @TempDir
    private Path elsewhere;

    @Test
    void isDeletedWithAllThatIsInIt() throws IOException {
        TemporaryDirectory directory = TemporaryDirectory.create("test-");
        Files.createDirectories(directory.path().resolve("a/b"));
        Files.writeString(directory.path().resolve("a/b/c"), "text");

        directory.close();

        assertThat(directory.path()).doesNotExist();
    }

    @Test
    void mayBeGoneAlready() throws IOException {
        TemporaryDirectory directory = TemporaryDirectory.create("test-");
        directory.close();
        directory.close();

        assertThat(directory.path()).doesNotExist();
    }

    @Test
    void whatALinkInItPointsToStays() throws IOException {
        Path file = Files.writeString(elsewhere.resolve("file"), "mine");
        try (TemporaryDirectory directory = TemporaryDirectory.create("test-")) {
            Files.createSymbolicLink(directory.path().resolve("link"), elsewhere);
        }

        assertThat(file).hasContent("mine");
    }
}
