package io.flinkscaling.simulator.baseline;

import io.flinkscaling.simulator.loop.Scaler;

/** A scaler that only looks once a minute. */
interface MinuteScaler extends Scaler {

    @Override
    default void register() {}

    @Override
    default long nextEventAt() {
        return NEVER;
    }

    @Override
    default void onTime() {}
}
