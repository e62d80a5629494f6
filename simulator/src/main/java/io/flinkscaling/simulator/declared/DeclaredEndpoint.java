package io.flinkscaling.simulator.declared;

import io.flinkscaling.scaling.CapacityRange;
import io.flinkscaling.scaling.CapacityUnit;
import io.flinkscaling.simulator.loop.ScalingSetup.FollowedThreshold;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What the function behind the endpoint is told by its environment.
 *
 * @param unit what one unit of capacity is
 * @param parallelismPerKpu the ParallelismPerKPU that it sets; empty if it leaves it as it is
 * @param range the capacities that it takes; empty if it takes any
 * @param scaleInMargin distance of the scale-in threshold from the next lower capacity, as a share of it
 * @param following how thresholds follow the capacity, by the name of the alarm
 * @param recordsPerSecondPerUnit what one unit processes, if the environment says so
 */
record DeclaredEndpoint(
        CapacityUnit unit,
        OptionalInt parallelismPerKpu,
        Optional<CapacityRange> range,
        double scaleInMargin,
        Map<String, FollowedThreshold> following,
        OptionalDouble recordsPerSecondPerUnit) {

    /** An endpoint of which nothing is known: it sets any parallelism, and leaves the thresholds of alarms alone. */
    static final DeclaredEndpoint UNKNOWN = new DeclaredEndpoint(
            CapacityUnit.PARALLELISM, OptionalInt.empty(), Optional.empty(), 0, Map.of(), OptionalDouble.empty());
}
