package io.flinkscaling.simulator.loop;

import io.flinkscaling.scaling.TargetListener;
import io.flinkscaling.scaling.TargetListener.Decision;
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
