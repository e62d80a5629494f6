package io.flinkscaling.simulator.model.autoscaling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The scheduled actions of a target, and when each is due next. */
final class ScheduledActions {

    private final List<ScheduledAction> actions;
    private final long[] dueAt;
    private long nextAt = Schedule.NEVER;

    /** Makes the actions, due from the given time on, inclusive. */
    ScheduledActions(List<ScheduledAction> actions, long startEpochMillis) {
        this.actions = actions;
        this.dueAt = actions.stream()
                .mapToLong(action -> action.schedule().nextAfter(startEpochMillis - 1))
                .toArray();
        findNext();
    }

    /** Returns when the next one is due, in milliseconds since the epoch; {@link Schedule#NEVER} if none ever is. */
    long nextAt() {
        return nextAt;
    }

    /** Returns the actions that are due, in the order in which they are declared. */
    List<ScheduledAction> takeDue(long nowEpochMillis) {
        List<ScheduledAction> due = new ArrayList<>();
        for (int i = 0; i < dueAt.length; i++) {
            if (dueAt[i] <= nowEpochMillis) {
                due.add(actions.get(i));
                dueAt[i] = actions.get(i).schedule().nextAfter(nowEpochMillis);
            }
        }
        findNext();
        return due;
    }

    private void findNext() {
        nextAt = Arrays.stream(dueAt).min().orElse(Schedule.NEVER);
    }
}
