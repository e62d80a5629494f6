package io.flinkscaling.simulator.replay;

import io.flinkscaling.scaling.DemandAlarms;
import io.flinkscaling.scaling.DemandAlarms.AlarmRole;
import java.util.Map;

/** Demand alarms of a target that has none. */
public final class NoAlarms implements DemandAlarms {

    @Override
    public Map<AlarmRole, Double> thresholds() {
        return Map.of();
    }

    @Override
    public void setThreshold(AlarmRole role, double threshold) {
        throw new IllegalStateException(role + " is not there");
    }
}
