package io.flinkscaling.simulator.replay;

import io.flinkscaling.simulator.model.autoscaling.ScalableResource;
import io.flinkscaling.target.ScalableTarget;
import io.flinkscaling.target.TargetState;

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
