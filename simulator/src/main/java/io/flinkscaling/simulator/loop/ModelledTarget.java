package io.flinkscaling.simulator.loop;

import io.flinkscaling.simulator.model.VirtualClock;
import io.flinkscaling.simulator.model.autoscaling.ActivityLog;
import io.flinkscaling.simulator.model.flink.ManagedFlink;

/**
 * The modelled services of one scalable target, before anything scales it.
 *
 * @param setup what is declared for it
 * @param settings what the models are set to
 * @param clock the time of the models
 * @param flink the application
 * @param alarms what CloudWatch watches, and the policies that this triggers
 * @param activityLog the scaling activities so far
 */
public record ModelledTarget(
        ScalingSetup setup,
        SimulationSettings settings,
        VirtualClock clock,
        ManagedFlink flink,
        ModelledAlarms alarms,
        ActivityLog activityLog) {

    /** Makes a target whose application is RUNNING, and whose updates succeed until {@link ManagedFlink#setFates} is told otherwise. */
    public static ModelledTarget of(ScalingSetup setup, SimulationSettings settings, long startEpochMillis) {
        VirtualClock clock = new VirtualClock(startEpochMillis);
        return new ModelledTarget(
                setup,
                settings,
                clock,
                new ManagedFlink(
                        clock,
                        settings.initialParallelism(),
                        settings.parallelismPerKpu(),
                        settings.limits(),
                        settings.downtime().sequence(settings.seed())),
                new ModelledAlarms(setup, settings.cloudWatch()),
                new ActivityLog());
    }
}
