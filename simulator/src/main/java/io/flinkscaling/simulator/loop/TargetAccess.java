package io.flinkscaling.simulator.loop;

import io.flinkscaling.simulator.model.autoscaling.Endpoint;

/** Port: how Application Auto Scaling reaches the application. */
@FunctionalInterface
public interface TargetAccess {

    /** By a call of the endpoint's own state machine, within this process. */
    TargetAccess DIRECT = DirectAccess::to;

    /** Returns what stands behind the calls of Application Auto Scaling. */
    Endpoint open(ModelledTarget target);
}
