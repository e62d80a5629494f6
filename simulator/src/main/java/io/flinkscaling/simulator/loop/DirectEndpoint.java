package io.flinkscaling.simulator.loop;

import io.flinkscaling.scaling.InMemoryRequestStore;
import io.flinkscaling.scaling.ScalableTarget;
import io.flinkscaling.scaling.TargetState;
import io.flinkscaling.simulator.model.autoscaling.Endpoint;

/** The endpoint's {@link ScalableTarget} on the models, without a network or a process between them. */
public final class DirectEndpoint implements Endpoint {

    private final ScalableTarget target;

    public DirectEndpoint(ModelledTarget modelled) {
        target = new ScalableTarget(
                modelled.setup().endpoint(),
                modelled.flink(),
                modelled.alarms().following(),
                new InMemoryRequestStore(),
                new ModelledTargetListener());
    }

    @Override
    public TargetState get() {
        return target.get();
    }

    @Override
    public TargetState patch(int desiredCapacity) {
        return target.patch(desiredCapacity);
    }
}
