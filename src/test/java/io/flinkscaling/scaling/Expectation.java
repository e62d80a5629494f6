package io.flinkscaling.scaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;

/**
 * Where an application may end, from what the target's callers were told and what happened to the application; nothing
 * is known here of what is stored.
 *
 * <p>The last accepted desired capacity is that of the last PATCH answered 200 and not Failed. Other ends than it:
 *
 * <ul>
 *   <li>after a PATCH that threw: what it asked for or what was expected before, until a call tells which
 *   <li>after an update that failed, or an update that was rejected: where the application is, and the answer is Failed;
 *       if its acceptance had not been told, that may come after it was told as Pending once more
 *   <li>after a manual change: what that set, if the request's end or its acceptance had been told before; a request
 *       told as Pending outlives it, unless it was done in between and the answer that would have told so got lost
 * </ul>
 */
final class Expectation {

    private static final int NONE = 0;

    private enum Told {
        SETTLED,
        PENDING,
        IN_PROGRESS,
        NOTHING
    }

    private final RandomApplication application;
    private final boolean requestsAreLost;
    private final Set<Integer> possible = new TreeSet<>();

    private Told told = Told.SETTLED;
    private int lastDesired;
    private boolean lastMayBeDone;
    private boolean failureIsPossible;
    private boolean failureIsCertain;
    private int failedUntold;

    /**
     * Makes what is expected of an application.
     *
     * @param requestsAreLost whether a request, and with it the news that its update failed, may be lost
     */
    Expectation(RandomApplication application, boolean requestsAreLost) {
        this.application = application;
        this.requestsAreLost = requestsAreLost;
        possible.add(application.capacity());
    }

    boolean isCertain() {
        return possible().size() == 1;
    }

    void patchThrew(int desired) {
        failureIsCertain = false;
        possible.add(desired);
        lastDesired = desired;
        told = Told.NOTHING;
    }

    void patchAnswered(int desired, TargetState answer) {
        failureIsCertain = false;
        if (desired != failedUntold) {
            failedUntold = NONE;
        }
        if (answer.scalingStatus() != ScalingStatus.FAILED) {
            assertThat(answer.desiredCapacity()).as("desired capacity").isEqualTo(desired);
        }
        switch (answer.scalingStatus()) {
            case SUCCESSFUL -> settled(desired);
            case FAILED -> failed();
            case PENDING -> {
                lastMayBeDone = desired == lastDesired && lastMayBeDone || isUnderWay(desired) || isAt(desired);
                narrow(desired, Told.PENDING);
            }
            case IN_PROGRESS -> {
                assertThat(isUnderWay(desired))
                        .as("an update to %s is under way", desired)
                        .isTrue();
                inProgress(desired);
            }
        }
        lastDesired = desired;
    }

    void getAnswered(TargetState answer) {
        if (answer.scalingStatus() != ScalingStatus.FAILED && answer.scalingStatus() != ScalingStatus.IN_PROGRESS) {
            assertThat(possible())
                    .as("desired capacities that GET may tell as %s", answer.scalingStatus())
                    .contains(answer.desiredCapacity());
        }
        if (failureIsCertain && !requestsAreLost && answer.scalingStatus() != ScalingStatus.IN_PROGRESS) {
            assertThat(answer.scalingStatus())
                    .as("a failure is told until the next PATCH")
                    .isEqualTo(ScalingStatus.FAILED);
        }
        switch (answer.scalingStatus()) {
            case SUCCESSFUL -> settled(answer.desiredCapacity());
            case FAILED -> failed();
            case PENDING -> {
                lastMayBeDone |= told == Told.NOTHING;
                lastDesired = answer.desiredCapacity();
                narrow(answer.desiredCapacity(), Told.PENDING);
            }
            case IN_PROGRESS -> inProgress(answer.desiredCapacity());
        }
    }

    private void settled(int capacity) {
        failedUntold = NONE;
        assertThat(application.capacity()).as("capacity when Successful").isEqualTo(capacity);
        assertThat(application.underWay()).as("update when Successful").isEmpty();
        narrow(capacity, Told.SETTLED);
    }

    private void failed() {
        assertThat(failureIsPossible || failedUntold != NONE)
                .as("something has failed")
                .isTrue();
        failedUntold = NONE;
        narrow(application.capacity(), Told.SETTLED);
        failureIsPossible = true;
        failureIsCertain = true;
    }

    /** A status in transition is told as InProgress also when the update has ended; then nothing new is known. */
    private void inProgress(int capacity) {
        if (isUnderWay(capacity)) {
            narrow(capacity, Told.IN_PROGRESS);
        }
    }

    private void narrow(int capacity, Told to) {
        possible.clear();
        possible.add(capacity);
        told = to;
        failureIsPossible = false;
    }

    private boolean isAt(int capacity) {
        return application.underWay().isEmpty() && application.capacity() == capacity;
    }

    private boolean isUnderWay(int capacity) {
        return application.underWay().orElse(0) == capacity;
    }

    void rejected() {
        failureIsPossible = true;
        possible.add(application.capacity());
    }

    void taken(int capacity) {
        lastMayBeDone |= capacity == lastDesired;
    }

    void updateWillFail() {
        switch (told) {
            case IN_PROGRESS -> {
                possible.clear();
                couldFail();
                failureIsCertain = true;
            }
            case PENDING -> {
                // What fails leaves the application where it was, which may be where the waiting request wants it.
                lastMayBeDone |= application.capacity() == lastDesired;
                if (isUnderWay(lastDesired)) {
                    couldFail();
                    failedUntold = lastDesired;
                }
            }
            case NOTHING -> {
                couldFail();
                failedUntold = application.underWay().orElse(NONE);
            }
            case SETTLED -> {}
        }
    }

    private void couldFail() {
        possible.add(application.capacity());
        failureIsPossible = true;
    }

    void changedByHand(int capacity) {
        failureIsCertain = false;
        switch (told) {
            case SETTLED, IN_PROGRESS -> {
                possible.clear();
                possible.add(capacity);
            }
            case PENDING -> {
                lastMayBeDone |= capacity == lastDesired;
                if (lastMayBeDone) {
                    possible.add(capacity);
                }
            }
            case NOTHING -> possible.add(capacity);
        }
    }

    /** Calls overlapped: each of the capacities may be the one that counts. */
    void oneOf(Set<Integer> capacities) {
        possible.clear();
        possible.addAll(capacities);
        told = Told.NOTHING;
        failureIsCertain = false;
    }

    Set<Integer> possible() {
        Set<Integer> all = new TreeSet<>(possible);
        if (failedUntold != NONE) {
            all.add(application.capacity());
        }
        return all;
    }
}
