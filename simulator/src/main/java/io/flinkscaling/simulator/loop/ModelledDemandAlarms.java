package io.flinkscaling.simulator.loop;

import io.flinkscaling.scaling.DemandAlarms;
import io.flinkscaling.scaling.DemandAlarms.AlarmRole;
import io.flinkscaling.simulator.model.cloudwatch.Alarm;
import java.util.EnumMap;
import java.util.Map;

/** The alarms among the modelled ones whose thresholds follow the capacity. */
final class ModelledDemandAlarms implements DemandAlarms {

    private final Map<AlarmRole, FollowingAlarm> alarms = new EnumMap<>(AlarmRole.class);

    private record FollowingAlarm(Alarm alarm, double metricPerUnit) {}

    void add(ScalingSetup.FollowedThreshold following, Alarm alarm) {
        alarms.put(following.role(), new FollowingAlarm(alarm, following.metricPerUnit()));
    }

    Map<AlarmRole, Alarm> byRole() {
        Map<AlarmRole, Alarm> byRole = new EnumMap<>(AlarmRole.class);
        alarms.forEach((role, following) -> byRole.put(role, following.alarm()));
        return byRole;
    }

    @Override
    public Map<AlarmRole, Double> thresholds() {
        Map<AlarmRole, Double> thresholds = new EnumMap<>(AlarmRole.class);
        alarms.forEach((role, following) -> {
            if (!following.alarm().isDeleted()) {
                thresholds.put(role, following.alarm().definition().threshold() / following.metricPerUnit());
            }
        });
        return thresholds;
    }

    @Override
    public void setThreshold(AlarmRole role, double threshold) {
        FollowingAlarm following = alarms.get(role);
        following.alarm().putThreshold(threshold * following.metricPerUnit());
    }
}
