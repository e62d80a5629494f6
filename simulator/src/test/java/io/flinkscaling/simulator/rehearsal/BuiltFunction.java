package io.flinkscaling.simulator.rehearsal;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;

/** The function.zip that the tests run: the one of {@code -Dfunction=FILE}, else the one that the build has made. */
public final class BuiltFunction {

    private static final Path ZIP = Path.of(System.getProperty("function", "../endpoint/target/function.zip"));

    private BuiltFunction() {}

    /** Returns the zip; where there is none, the test is skipped and says so, unless it was named. */
    public static Path zip() {
        if (System.getProperty("function") != null && !Files.exists(ZIP)) {
            throw new AssertionError("-Dfunction is " + ZIP + ", which is not there");
        }
        assumeTrue(Files.exists(ZIP), "skipped, as " + ZIP + " is not there: mvn package makes it");
        return ZIP;
    }

    /** Tells whether it is a native binary, and not for the JVM. */
    public static boolean isNative() {
        try (ZipFile zip = new ZipFile(zip().toFile())) {
            return zip.getEntry("bootstrap") != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
