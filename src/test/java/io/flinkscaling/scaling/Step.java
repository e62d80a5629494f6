package io.flinkscaling.scaling;

import java.util.List;
import java.util.Optional;

/** One step of a random sequence; prints itself as one would tell it. */
sealed interface Step {

    /**
     * A call of the target.
     *
     * @param desired what a PATCH asks for; empty for a GET
     * @param overlap another call that arrives while this one is under way
     */
    record Call(Optional<Integer> desired, List<Fault> faults, Optional<Overlap> overlap) implements Step {

        Call(Optional<Integer> desired) {
            this(desired, List.of(), Optional.empty());
        }

        @Override
        public String toString() {
            return desired.map(d -> "PATCH " + d).orElse("GET")
                    + (faults.isEmpty() ? "" : " " + faults)
                    + overlap.map(o -> " (" + o + ")").orElse("");
        }
    }

    /** Another call, run whole just before or after a port call takes effect. */
    record Overlap(PortCall at, int occurrence, boolean before, Call call) {

        @Override
        public String toString() {
            return call + (before ? " before " : " after ") + at + " " + occurrence;
        }
    }

    /** Somebody sets the parallelism, if the application takes it. */
    record ManualChange(int parallelism) implements Step {}

    /** Time passes. */
    enum Time implements Step {
        UPDATE_SUCCEEDS,
        UPDATE_FAILS,
        UPDATE_IS_ROLLED_BACK,
        MAINTENANCE_BEGINS,
        MAINTENANCE_ENDS
    }

    /** Somebody sets another parallelism per KPU, if the application takes it. */
    record ManualParallelismPerKpu(int parallelismPerKpu) implements Step {}

    /** Somebody switches the service's own autoscaler. */
    record ManualAutoScaling(boolean enabled) implements Step {}

    /** The service's own autoscaler acts, or did so just before it was switched off. */
    record ServiceScales(int currentParallelism) implements Step {}

    /** An update leaves the application stopped. */
    record UpdateEndsReady() implements Step {}

    /** Somebody starts a stopped application. */
    record ApplicationStarts() implements Step {}
}
