package io.flinkscaling.simulator.replay;

import io.flinkscaling.target.Decision;
import io.flinkscaling.target.TargetListener;
import java.time.Duration;

/** Drops decisions, which the scaling activities show, and warnings, for which nobody is there; the modelled alarms cannot fail. */
final class ModelledTargetListener implements TargetListener {

    @Override
    public void decided(Decision decision) {}

    @Override
    public void alarmsNotAligned(RuntimeException cause) {
        throw cause;
    }

    @Override
    public void updating(Duration age) {}

    @Override
    public void stopped() {}
}
