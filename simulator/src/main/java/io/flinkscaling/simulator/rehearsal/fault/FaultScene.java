package io.flinkscaling.simulator.rehearsal.fault;

import io.flinkscaling.simulator.model.VirtualClock;
import io.flinkscaling.simulator.model.cloudwatch.Alarm;
import io.flinkscaling.simulator.model.flink.ManagedFlink;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What faults can happen to, beside the calls of AWS.
 *
 * @param clock the time of the models
 * @param flink the application
 * @param demandAlarms the alarms whose thresholds follow the capacity
 * @param killFunction ends the function's process; empty if there is no function
 */
public record FaultScene(
        VirtualClock clock, ManagedFlink flink, Collection<Alarm> demandAlarms, Optional<Runnable> killFunction) {

    public FaultScene {
        demandAlarms = List.copyOf(demandAlarms);
    }
}
