package io.flinkscaling.simulator.model.autoscaling;

import java.time.Duration;

/** How an activity says that it has ended. Source: Application Auto Scaling user guide, "Scaling activities". */
final class StatusMessages {

    private StatusMessages() {}

    static String fulfilled(int capacity) {
        return set(capacity) + " Change successfully fulfilled by custom-resource.";
    }

    static String timedOut(int capacity, Duration timeout) {
        return set(capacity) + " The change was not fulfilled by custom-resource within " + timeout.toMinutes()
                + " minutes.";
    }

    static String unfulfilled(int capacity, int actualCapacity) {
        return set(capacity) + " Found it was later changed to " + actualCapacity + ".";
    }

    static String overridden(int newCapacity) {
        return "Overridden by a newer request to set desired capacity to " + newCapacity + ".";
    }

    static String failed(int capacity, String reason) {
        return "Failed to set desired capacity to " + capacity + ". Reason: " + reason;
    }

    private static String set(int capacity) {
        return "Successfully set desired capacity to " + capacity + ".";
    }
}
