package io.flinkscaling.simulator.model.autoscaling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The scaling activities of a target, oldest first, in the words of Application Auto Scaling.
 *
 * <p>Source of the texts: Application Auto Scaling user guide, "Scaling activities". A policy that is triggered every
 * minute and scales nothing for the same reason is one entry, not one a minute.
 */
public final class ActivityLog {

    private final List<Activity> activities = new ArrayList<>();
    private int forgotten;

    /** Returns a copy of what has been logged, and not forgotten. */
    public List<Activity> activities() {
        return List.copyOf(activities);
    }

    /** Forgets the oldest activities, but so many. */
    public void keepLast(int most) {
        int surplus = Math.max(0, activities.size() - most);
        activities.subList(0, surplus).clear();
        forgotten += surplus;
    }

    /** Logs an activity that is under way, and returns its number. */
    int started(long nowEpochMillis, int from, int to, String cause) {
        activities.add(new Activity(
                Instant.ofEpochMilli(nowEpochMillis),
                Optional.empty(),
                ActivityStatus.IN_PROGRESS,
                from,
                to,
                cause,
                "Setting desired capacity to " + to + ".",
                "Successfully set desired capacity to " + to
                        + ". Waiting for change to be fulfilled by custom-resource.",
                Optional.empty()));
        return forgotten + activities.size() - 1;
    }

    /** Logs how an activity ended, unless it is forgotten. */
    void ended(int number, long nowEpochMillis, ActivityStatus status, String statusMessage) {
        int index = number - forgotten;
        if (index < 0) {
            return;
        }
        Activity started = activities.get(index);
        activities.set(
                index,
                new Activity(
                        started.startTime(),
                        Optional.of(Instant.ofEpochMilli(nowEpochMillis)),
                        status,
                        started.fromCapacity(),
                        started.toCapacity(),
                        started.cause(),
                        started.description(),
                        statusMessage,
                        Optional.empty()));
    }

    /** Logs that a scheduled action has set the range. */
    void scheduled(long nowEpochMillis, int capacity, ScheduledAction action) {
        Instant now = Instant.ofEpochMilli(nowEpochMillis);
        activities.add(new Activity(
                now,
                Optional.of(now),
                ActivityStatus.SUCCESSFUL,
                capacity,
                capacity,
                "scheduled action name " + action.name() + " was triggered",
                "Setting " + action.words(),
                "Successfully set " + action.words(),
                Optional.empty()));
    }

    /** Logs that a triggered policy scaled nothing, unless that has been logged since the last scaling. */
    void notScaled(long nowEpochMillis, int capacity, String cause, NotScaledReason reason) {
        if (isRepeated(capacity, cause, reason)) {
            return;
        }
        Instant now = Instant.ofEpochMilli(nowEpochMillis);
        activities.add(new Activity(
                now,
                Optional.of(now),
                ActivityStatus.FAILED,
                capacity,
                capacity,
                cause,
                "Attempting to scale due to alarm triggered",
                "",
                Optional.of(reason)));
    }

    /** Tells whether nothing but other reasons was logged since the same was. */
    private boolean isRepeated(int capacity, String cause, NotScaledReason reason) {
        for (int i = activities.size() - 1; i >= 0 && !activities.get(i).isScaling(); i--) {
            Activity earlier = activities.get(i);
            if (earlier.notScaledReason().equals(Optional.of(reason))
                    && earlier.fromCapacity() == capacity
                    && earlier.cause().equals(cause)) {
                return true;
            }
        }
        return false;
    }
}
