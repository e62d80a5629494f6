package io.flinkscaling.simulator.baseline;

import io.flinkscaling.scaling.CapacityRange;
import io.flinkscaling.scaling.CapacityUnit;
import io.flinkscaling.scaling.TargetSettings;
import io.flinkscaling.simulator.loop.ClosedLoop;
import io.flinkscaling.simulator.loop.ModelledTarget;
import io.flinkscaling.simulator.loop.Scaler;
import io.flinkscaling.simulator.loop.ScalingSetup;
import io.flinkscaling.simulator.loop.SimulationSettings;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Something that people run in place of a scaling policy, on the same closed loop.
 *
 * @param name what it is called, such as {@code built-in}
 * @param settings what the models are set to
 * @param scaler makes what decides on the capacity
 */
public record Baseline(String name, SimulationSettings settings, Function<ModelledTarget, Scaler> scaler) {

    /** Makes its loop, standing at a time. */
    public ClosedLoop loop(Instant start) {
        int greatest = settings.limits().greatestParallelism(settings.parallelismPerKpu());
        TargetSettings endpoint =
                new TargetSettings(new CapacityRange(1, greatest), CapacityUnit.PARALLELISM, OptionalInt.empty());
        ModelledTarget target = ModelledTarget.of(
                new ScalingSetup(name, endpoint, List.of(), List.of()), settings, start.toEpochMilli());
        return new ClosedLoop(target, scaler.apply(target));
    }
}
