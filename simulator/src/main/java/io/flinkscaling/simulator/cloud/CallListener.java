package io.flinkscaling.simulator.cloud;

import io.flinkscaling.simulator.wire.Call;
import java.util.OptionalInt;

/** Port: told of each call, served or not. Runs while the models stand still. */
@FunctionalInterface
public interface CallListener {

    /** Takes in a call and the HTTP status of its answer; empty if it gets none. */
    void onCall(Call call, OptionalInt status);
}
