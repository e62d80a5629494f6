package io.flinkscaling.simulator.trace;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/** Files as CloudWatch, Grafana and the AWS CLI write them. */
public final class Recordings {

    private Recordings() {}

    /** Returns the path of one, such as {@code aws-cli/get-metric-data.json}. */
    public static Path file(String name) {
        try {
            return Path.of(Objects.requireNonNull(Recordings.class.getResource("/recordings/" + name), name)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
