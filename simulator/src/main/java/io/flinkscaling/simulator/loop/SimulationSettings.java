package io.flinkscaling.simulator.loop;

import io.flinkscaling.simulator.model.autoscaling.PollSettings;
import io.flinkscaling.simulator.model.cloudwatch.CloudWatchSettings;
import io.flinkscaling.simulator.model.flink.DowntimeModel;
import io.flinkscaling.simulator.model.flink.FlinkLimits;
import io.flinkscaling.simulator.model.flink.Price;
import io.flinkscaling.simulator.model.flink.Snapshots;
import io.flinkscaling.simulator.model.flink.Throughput;
import io.flinkscaling.simulator.model.flink.TotalPrice;
import java.time.Duration;

/**
 * What a policy is replayed on.
 *
 * @param initialParallelism the parallelism to begin with, at least 1
 * @param parallelismPerKpu parallelism per KPU, 1 to 8
 * @param throughput what the application processes
 * @param cpuAtFullLoad the CPU of an application that is always busy, in percent, greater than 0, at most 100
 * @param downtime how long a rescale stops it
 * @param lagSource which lag the policies see
 * @param lagSlo the lag above which a minute counts as a violation
 * @param seed of everything random
 * @param price what the application costs
 * @param snapshots what its restarts leave behind
 * @param limits quotas of the service
 * @param cloudWatch how alarms are evaluated
 * @param polling how activities are followed
 * @param totalPrice what restarts and lag are worth
 */
public record SimulationSettings(
        int initialParallelism,
        int parallelismPerKpu,
        Throughput throughput,
        double cpuAtFullLoad,
        DowntimeModel downtime,
        LagSource lagSource,
        Duration lagSlo,
        long seed,
        Price price,
        Snapshots snapshots,
        FlinkLimits limits,
        CloudWatchSettings cloudWatch,
        PollSettings polling,
        TotalPrice totalPrice) {

    /** What the CPU of an application that is always busy has at most, in percent. */
    public static final double WHOLE_CPU = 100;

    /** Returns the same with another parallelism to begin with, at least 1. */
    public SimulationSettings startingWith(int parallelism) {
        return with(parallelism, throughput, downtime, lagSource);
    }

    /** Returns the same with a downtime that is always the mean. */
    public SimulationSettings withoutJitter() {
        return with(
                initialParallelism,
                throughput,
                new DowntimeModel(downtime.base(), downtime.perGb(), downtime.stateGb(), 0),
                lagSource);
    }

    /** Returns the same with the lag of the model, whatever was recorded. */
    public SimulationSettings withModelledLag() {
        return with(initialParallelism, throughput, downtime, LagSource.MODELLED);
    }

    /** Returns the same with another application, and another lag above which a minute counts as a violation. */
    public SimulationSettings with(Throughput newThroughput, DowntimeModel newDowntime, Duration newLagSlo) {
        return with(initialParallelism, newThroughput, newDowntime, lagSource, newLagSlo);
    }

    private SimulationSettings with(
            int newInitialParallelism, Throughput newThroughput, DowntimeModel newDowntime, LagSource newLagSource) {
        return with(newInitialParallelism, newThroughput, newDowntime, newLagSource, lagSlo);
    }

    private SimulationSettings with(
            int newInitialParallelism,
            Throughput newThroughput,
            DowntimeModel newDowntime,
            LagSource newLagSource,
            Duration newLagSlo) {
        return new SimulationSettings(
                newInitialParallelism,
                parallelismPerKpu,
                newThroughput,
                cpuAtFullLoad,
                newDowntime,
                newLagSource,
                newLagSlo,
                seed,
                price,
                snapshots,
                limits,
                cloudWatch,
                polling,
                totalPrice);
    }
}
