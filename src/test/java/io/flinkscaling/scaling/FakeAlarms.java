package io.flinkscaling.scaling;

import io.flinkscaling.scaling.DemandAlarms.AlarmRole;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Two demand alarms in memory, each with the constant, at first in line with a capacity of 2. */
final class FakeAlarms implements DemandAlarms {

    private final List<String> events;

    final Map<AlarmRole, Double> thresholds = new EnumMap<>(Map.of(AlarmRole.SCALE_OUT, 2.0, AlarmRole.SCALE_IN, 1.0));

    final Map<AlarmRole, OptionalDouble> constants =
            new EnumMap<>(Map.of(AlarmRole.SCALE_OUT, OptionalDouble.of(2), AlarmRole.SCALE_IN, OptionalDouble.of(2)));

    RuntimeException readFault;
    RuntimeException writeFault;

    FakeAlarms(List<String> events) {
        this.events = events;
    }

    @Override
    public Map<AlarmRole, Followed> followed() {
        if (readFault != null) {
            throw readFault;
        }
        Map<AlarmRole, Followed> followed = new EnumMap<>(AlarmRole.class);
        thresholds.forEach((role, threshold) -> followed.put(role, new Followed(threshold, constants.get(role))));
        return followed;
    }

    @Override
    public void follow(AlarmRole alarm, double threshold, int capacity) {
        if (writeFault != null) {
            throw writeFault;
        }
        events.add(alarm + " alarm at " + threshold);
        thresholds.put(alarm, threshold);
        constants.computeIfPresent(
                alarm, (role, old) -> old.isPresent() ? OptionalDouble.of(capacity) : OptionalDouble.empty());
    }
}
