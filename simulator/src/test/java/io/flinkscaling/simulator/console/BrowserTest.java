package io.flinkscaling.simulator.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BrowserTest {

    @Test
    void oneThatDoesNotStartLeavesNothing() throws Exception {
        Set<Path> before = profiles();

        assertThatThrownBy(() -> Browser.open(Path.of("/bin/false"), "http://127.0.0.1:1/"))
                .hasMessageContaining("the browser did not start");

        assertThat(profiles()).isEqualTo(before);
    }

    private static Set<Path> profiles() throws Exception {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("chromium-"))
                    .collect(Collectors.toSet());
        }
    }
}
