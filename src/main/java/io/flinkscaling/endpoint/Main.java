package io.flinkscaling.endpoint;

import io.flinkscaling.aws.AwsClients;
import io.quarkus.runtime.ImageMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Where the native function begins, and dev mode; Lambda's Java runtime calls its handler instead. */
@QuarkusMain
public final class Main {

    /** Starts Quarkus, and in the native function builds the clients of AWS meanwhile, on the other core. */
    public static void main(String... args) {
        if (ImageMode.current().isNativeImage()) {
            AwsClients.buildAhead();
        }
        Quarkus.run(args);
    }
}
