package io.flinkscaling.simulator.loop;

import io.flinkscaling.scaling.DemandAlarms;
import io.flinkscaling.scaling.DemandAlarms.AlarmRole;
import io.flinkscaling.simulator.model.VirtualClock;
import io.flinkscaling.simulator.model.cloudwatch.Alarm;
import io.flinkscaling.simulator.model.flink.ManagedFlink;
import java.util.List;
import java.util.Map;

/**
 * What an endpoint meets: the modelled services of one scalable target.
 *
 * @param setup what is declared for it
 * @param clock the time of the models
 * @param demandAlarms those of the alarms whose thresholds follow the capacity
 * @param thresholds the thresholds of those, in units of capacity
 * @param alarms all alarms
 */
public record ModelledTarget(
        ScalingSetup setup,
        VirtualClock clock,
        ManagedFlink flink,
        Map<AlarmRole, Alarm> demandAlarms,
        DemandAlarms thresholds,
        List<Alarm> alarms) {}
