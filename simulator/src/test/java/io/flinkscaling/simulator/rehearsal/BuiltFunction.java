package io.flinkscaling.simulator.rehearsal;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The function.zip that the tests run: the one of {@code -Dfunction=FILE}, else the one that the build has made. */
public final class BuiltFunction {

    private static final Path ZIP = Path.of(System.getProperty("function", "../endpoint/target/function.zip"));

    private BuiltFunction() {}

    /** Returns the zip; where there is none, the test is skipped and says so. */
    public static Path zip() {
        assumeTrue(Files.exists(ZIP), "skipped, as " + ZIP + " is not there: mvn package makes it");
        return ZIP;
    }
}
