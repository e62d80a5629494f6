package io.flinkscaling.scaling;

import io.flinkscaling.scaling.DemandAlarms.AlarmRole;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Two demand alarms in memory, at first in line with a capacity of 2. */
final class FakeAlarms implements DemandAlarms {

    private final List<String> events;

    final Map<AlarmRole, Double> thresholds = new EnumMap<>(Map.of(AlarmRole.SCALE_OUT, 2.0, AlarmRole.SCALE_IN, 1.0));

    RuntimeException readFault;
    RuntimeException writeFault;

    FakeAlarms(List<String> events) {
        this.events = events;
    }

    @Override
    public Map<AlarmRole, Double> thresholds() {
        if (readFault != null) {
            throw readFault;
        }
        return Map.copyOf(thresholds);
    }

    @Override
    public void setThreshold(AlarmRole alarm, double threshold) {
        if (writeFault != null) {
            throw writeFault;
        }
        events.add(alarm + " alarm at " + threshold);
        thresholds.put(alarm, threshold);
    }
}
