package io.flinkscaling.simulator.model.autoscaling;

import io.flinkscaling.scaling.ScalingStatus;
import io.flinkscaling.scaling.TargetState;
import io.flinkscaling.simulator.model.VirtualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A custom resource that reaches what it is asked for after a set time, or does otherwise if told so. */
final class ScriptedEndpoint implements Endpoint {

    private static final int OK = 200;

    private final VirtualClock clock;
    private final List<Integer> patches = new ArrayList<>();
    private final List<Long> getSeconds = new ArrayList<>();

    private Duration takes = Duration.ZERO;
    private long answersFromSeconds;
    private int unansweredStatus;
    private int patchStatus = OK;
    private Optional<String> nextFailure = Optional.empty();
    private int actual;
    private int desired;
    private long settlesAt;
    private Optional<String> failure = Optional.empty();

    ScriptedEndpoint(VirtualClock clock, int capacity) {
        this.clock = clock;
        this.actual = capacity;
        this.desired = capacity;
    }

    /** Every change from now on takes that long. */
    void changesTake(Duration duration) {
        takes = duration;
    }

    /** The next change fails when it would have been done. */
    void nextChangeFails(String reason) {
        nextFailure = Optional.of(reason);
    }

    /** Somebody else sets another capacity at once. */
    void isChangedByHandTo(int capacity) {
        actual = capacity;
        desired = capacity;
        settlesAt = clock.epochMillis();
    }

    /** Until a time in seconds every request is answered with an error. */
    void answersFrom(long seconds, int status) {
        answersFromSeconds = seconds;
        unansweredStatus = status;
    }

    /** Every PATCH is answered with a status, which is an error unless it is 200. */
    void answersPatches(int status) {
        patchStatus = status;
    }

    List<Integer> patches() {
        return patches;
    }

    /** Returns when it was asked for its state, in seconds. */
    List<Long> getSeconds() {
        return getSeconds;
    }

    @Override
    public TargetState get() {
        getSeconds.add(clock.epochMillis() / 1_000);
        requireAnswered();
        return state();
    }

    @Override
    public TargetState patch(int desiredCapacity) {
        patches.add(desiredCapacity);
        requireAnswered();
        if (patchStatus != OK) {
            throw new EndpointException(patchStatus, "no");
        }
        desired = desiredCapacity;
        settlesAt = clock.epochMillis() + takes.toMillis();
        failure = nextFailure;
        nextFailure = Optional.empty();
        return state();
    }

    private void requireAnswered() {
        if (clock.epochMillis() < answersFromSeconds * 1_000) {
            throw new EndpointException(unansweredStatus, "no");
        }
    }

    private TargetState state() {
        if (clock.epochMillis() < settlesAt) {
            return new TargetState(actual, desired, ScalingStatus.IN_PROGRESS, Optional.empty());
        }
        if (failure.isPresent()) {
            desired = actual;
            return new TargetState(actual, desired, ScalingStatus.FAILED, failure);
        }
        actual = desired;
        return new TargetState(actual, desired, ScalingStatus.SUCCESSFUL, Optional.empty());
    }
}
