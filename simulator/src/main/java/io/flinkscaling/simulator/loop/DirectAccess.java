package io.flinkscaling.simulator.loop;

import io.flinkscaling.scaling.ScalableTarget;
import io.flinkscaling.scaling.TargetState;
import io.flinkscaling.simulator.model.autoscaling.ScalableResource;

/** The endpoint's {@link ScalableTarget} on the models, without a network or a process between them. */
final class DirectAccess {

    private DirectAccess() {}

    static ScalableResource to(ModelledTarget modelled) {
        ScalableTarget target = new ScalableTarget(
                modelled.setup().endpoint(),
                modelled.flink(),
                modelled.thresholds(),
                new InMemoryRequestStore(),
                new ModelledTargetListener());
        return new ScalableResource() {
            @Override
            public TargetState get() {
                return target.get();
            }

            @Override
            public TargetState patch(double desiredCapacity) {
                return target.patch(desiredCapacity);
            }
        };
    }
}
