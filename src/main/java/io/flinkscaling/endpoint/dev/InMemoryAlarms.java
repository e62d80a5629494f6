package io.flinkscaling.endpoint.dev;

import io.flinkscaling.scaling.DemandAlarms;
import io.flinkscaling.scaling.DemandAlarms.AlarmRole;
import java.util.EnumMap;
import java.util.Map;

/** Two thresholds. */
final class InMemoryAlarms implements DemandAlarms {

    private final Map<AlarmRole, Double> thresholds =
            new EnumMap<>(Map.of(AlarmRole.SCALE_OUT, 0.0, AlarmRole.SCALE_IN, 0.0));

    @Override
    public synchronized Map<AlarmRole, Double> thresholds() {
        return new EnumMap<>(thresholds);
    }

    @Override
    public synchronized void setThreshold(AlarmRole alarm, double threshold) {
        thresholds.put(alarm, threshold);
    }
}
