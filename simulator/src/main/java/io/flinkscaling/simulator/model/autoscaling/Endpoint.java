package io.flinkscaling.simulator.model.autoscaling;

import io.flinkscaling.scaling.TargetState;

/**
 * Port: the custom resource as Application Auto Scaling reaches it, by GET and PATCH of its endpoint. Both throw an {@link
 * EndpointException} if there is no answer of the contract.
 */
public interface Endpoint {

    TargetState get();

    TargetState patch(int desiredCapacity);
}
