package io.flinkscaling.endpoint.dev;

import io.flinkscaling.scaling.DemandAlarms;
import io.flinkscaling.scaling.DemandAlarms.AlarmRole;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/** Two alarms, each a threshold and a constant. */
final class InMemoryAlarms implements DemandAlarms {

    private final Map<AlarmRole, Followed> alarms = new EnumMap<>(AlarmRole.class);

    InMemoryAlarms() {
        for (AlarmRole role : AlarmRole.values()) {
            follow(role, 0, 0);
        }
    }

    @Override
    public synchronized Map<AlarmRole, Followed> followed() {
        return new EnumMap<>(alarms);
    }

    @Override
    public synchronized void follow(AlarmRole alarm, double threshold, int capacity) {
        alarms.put(alarm, new Followed(threshold, OptionalDouble.of(capacity)));
    }
}
