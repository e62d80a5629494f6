package io.flinkscaling.simulator.cli;

import io.flinkscaling.simulator.lambda.FunctionPackage;
import io.flinkscaling.simulator.text.InputException;
import io.flinkscaling.simulator.text.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The packaged function. */
final class FunctionOptions {

    private static final String BUILT = "endpoint/target/function.zip";

    @Option(
            names = "--function",
            paramLabel = "ZIP",
            description = "The function as it will be deployed, native or for the JVM. Default: ${DEFAULT-VALUE}.",
            defaultValue = BUILT)
    private Path zip;

    /** Tells whether the file is there, or was named and should be. */
    boolean isThere() {
        return Files.isRegularFile(zip) || !zip.equals(Path.of(BUILT));
    }

    Path zip() {
        return zip;
    }

    /** Returns the SHA-256 of the file in hexadecimal digits, by which it is known again. */
    String sha256() throws IOException {
        return Sha256.of(zip);
    }

    /** Unpacks the function, or throws an {@link InputException} that says why it cannot. */
    FunctionPackage unpack() {
        if (!Files.isRegularFile(zip)) {
            throw new InputException("option --function is \"" + zip
                    + "\", which is not a file; allowed: a function.zip, which mvn package makes in endpoint/target");
        }
        try {
            return FunctionPackage.unpack(zip);
        } catch (IOException e) {
            throw new InputException("option --function is \"" + zip + "\", which cannot be used: " + e.getMessage()
                    + "; allowed: a function.zip, which mvn package makes in endpoint/target");
        }
    }
}
