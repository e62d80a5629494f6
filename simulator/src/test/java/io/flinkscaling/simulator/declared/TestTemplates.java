package io.flinkscaling.simulator.declared;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The templates among the test resources. */
final class TestTemplates {

    private TestTemplates() {}

    static String read(String name) {
        try (InputStream resource = TestTemplates.class.getResourceAsStream(name)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
