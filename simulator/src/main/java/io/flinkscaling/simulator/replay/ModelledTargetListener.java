package io.flinkscaling.simulator.replay;

import io.flinkscaling.target.Decision;
import io.flinkscaling.target.TargetListener;

/** Drops decisions, which the scaling activities show; the modelled alarms cannot fail. */
final class ModelledTargetListener implements TargetListener {

    @Override
    public void decided(Decision decision) {}

    @Override
    public void alarmsNotAligned(RuntimeException cause) {
        throw cause;
    }
}
