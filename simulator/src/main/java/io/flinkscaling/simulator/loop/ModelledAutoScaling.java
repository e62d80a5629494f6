package io.flinkscaling.simulator.loop;

import io.flinkscaling.simulator.model.autoscaling.ApplicationAutoScaling;
import io.flinkscaling.simulator.model.autoscaling.Endpoint;
import io.flinkscaling.simulator.model.autoscaling.RegisteredTarget;
import io.flinkscaling.simulator.model.cloudwatch.MinuteMetrics;

/** Application Auto Scaling as the scaler: it sees metrics through the target's alarms only, and the application through the endpoint. */
final class ModelledAutoScaling implements Scaler {

    private final ApplicationAutoScaling service;

    ModelledAutoScaling(ModelledTarget target, Endpoint endpoint) {
        ScalingSetup setup = target.setup();
        service = new ApplicationAutoScaling(
                target.clock(),
                new RegisteredTarget(
                        setup.range(), target.alarms().policies(), setup.scheduledActions(), setup.suspended()),
                endpoint,
                target.settings().polling(),
                target.activityLog());
    }

    @Override
    public void register() {
        service.register();
    }

    @Override
    public long nextEventAt() {
        return service.nextEventAt();
    }

    @Override
    public void onTime() {
        service.onTime();
    }

    @Override
    public void onMinute(MinuteMetrics metrics) {
        service.onMinute();
    }
}
