package io.flinkscaling.scaling;

import io.flinkscaling.scaling.FlinkApplication.ParallelismUpdate;

/** The capacity of an application, read out of its state. */
final class Capacities {

    private final TargetSettings settings;

    Capacities(TargetSettings settings) {
        this.settings = settings;
    }

    /**
     * Returns the capacity that the application is meant to have, by its own configuration. The service's own autoscaler
     * changes CurrentParallelism and leaves Parallelism alone, so while it is on, a running application's is the current one.
     *
     * <p>Source: Managed Service for Apache Flink developer guide, "Use automatic scaling".
     */
    int configured(ApplicationState state) {
        boolean isScaledByService = state.autoScalingEnabled() && state.status() != ApplicationStatus.READY;
        return capacity(state, isScaledByService ? state.currentParallelism() : state.parallelism());
    }

    /** Returns the capacity that the application has; one that is stopped, that which it will start with. */
    int actual(ApplicationState state) {
        boolean isStopped = state.status() == ApplicationStatus.READY;
        return capacity(state, isStopped ? state.parallelism() : state.currentParallelism());
    }

    /** Tells whether there is nothing to change for the application to have a capacity. */
    boolean hasReached(ApplicationState state, int capacity) {
        return state.status().isSettled()
                && configured(state) == capacity
                && actual(state) == capacity
                && parallelismPerKpu(state) == state.parallelismPerKpu();
    }

    /** Returns the update that gives the application a capacity. */
    ParallelismUpdate update(ApplicationState state, int capacity) {
        int parallelism = settings.unit().parallelismOf(capacity, parallelismPerKpu(state));
        return new ParallelismUpdate(parallelism, settings.parallelismPerKpu(), state.version());
    }

    /** Returns a capacity as the whole number that it is, or throws. */
    int requireAllowed(double desiredCapacity) {
        if (desiredCapacity != Math.rint(desiredCapacity) || !isAllowed(desiredCapacity)) {
            throw new CapacityOutOfRangeException(
                    "desiredCapacity is " + desiredCapacity + "; allowed: a whole number from " + allowed());
        }
        return (int) desiredCapacity;
    }

    boolean isAllowed(double capacity) {
        return settings.range().contains(capacity);
    }

    String allowed() {
        return settings.range().min() + " to " + settings.range().max();
    }

    private int parallelismPerKpu(ApplicationState state) {
        return settings.parallelismPerKpu().orElse(state.parallelismPerKpu());
    }

    private int capacity(ApplicationState state, int parallelism) {
        return settings.unit().capacityOf(parallelism, state.parallelismPerKpu());
    }
}
