package io.flinkscaling.scaling;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * One version of an application, as far as an update has to name it, or would reset what it does not repeat.
 *
 * @param id {@code ApplicationVersionId}, at least 1: each update makes another
 * @param conditionalToken {@code ConditionalToken}: an update that carries it fails if the application has changed since;
 *     empty if the service gives none
 * @param age how long ago the version was made, 0 or more
 * @param allowNonRestoredState {@code AllowNonRestoredState}; empty if none is configured
 */
public record ApplicationVersion(
        long id, Optional<String> conditionalToken, Duration age, Optional<Boolean> allowNonRestoredState) {

    public ApplicationVersion {
        if (id < 1) {
            throw new IllegalArgumentException("id is " + id + "; allowed: at least 1");
        }
        Objects.requireNonNull(conditionalToken, "conditionalToken");
        Objects.requireNonNull(age, "age");
        Objects.requireNonNull(allowNonRestoredState, "allowNonRestoredState");
    }

    /** Makes a version that has just been made, with nothing to repeat. */
    public ApplicationVersion(long id, String conditionalToken) {
        this(id, Optional.of(conditionalToken), Duration.ZERO, Optional.empty());
    }
}
