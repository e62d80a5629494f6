package io.flinkscaling.simulator.loop;

import io.flinkscaling.scaling.ScalableTarget;
import io.flinkscaling.scaling.TargetState;
import io.flinkscaling.simulator.model.autoscaling.Endpoint;

/** The endpoint's {@link ScalableTarget} on the models, without a network or a process between them. */
final class DirectAccess {

    private DirectAccess() {}

    static Endpoint to(ModelledTarget modelled) {
        ScalableTarget target = new ScalableTarget(
                modelled.setup().endpoint(),
                modelled.flink(),
                modelled.thresholds(),
                new InMemoryRequestStore(),
                new ModelledTargetListener());
        return new Endpoint() {
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
