package io.flinkscaling.simulator.model.flink;

import io.flinkscaling.scaling.ApplicationVersion;
import io.flinkscaling.simulator.model.VirtualClock;
import java.time.Duration;
import java.util.Optional;

/** The version of an application, and its conditional token, which changes with each transition too. */
final class VersionCounter {

    private final VirtualClock clock;
    private int version = 1;
    private int changes = 1;
    private long madeAt;

    VersionCounter(VirtualClock clock) {
        this.clock = clock;
        this.madeAt = clock.epochMillis();
    }

    int id() {
        return version;
    }

    void makeNext() {
        version++;
        changes++;
        madeAt = clock.epochMillis();
    }

    void change() {
        changes++;
    }

    ApplicationVersion current() {
        Duration age = Duration.ofMillis(clock.epochMillis() - madeAt);
        return new ApplicationVersion(version, Optional.of(token()), age, Optional.empty());
    }

    boolean isCurrent(ApplicationVersion named) {
        return named.conditionalToken().map(token()::equals).orElse(named.id() == version);
    }

    private String token() {
        return "change-" + changes;
    }
}
