package io.flinkscaling.simulator.cloud;

import io.flinkscaling.simulator.wire.Call;

/** Port: told of each call, served or not. Runs while the models stand still. */
@FunctionalInterface
public interface CallListener {

    void onCall(Call call, CallOutcome outcome);
}
