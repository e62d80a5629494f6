package io.flinkscaling.simulator.loop;

import io.flinkscaling.scaling.DemandAlarms;
import io.flinkscaling.scaling.DemandAlarms.AlarmRole;
import io.flinkscaling.simulator.model.cloudwatch.Alarm;
import java.util.EnumMap;
import java.util.Map;

/** The alarms among the modelled ones that follow the capacity. */
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
    public Map<AlarmRole, Followed> followed() {
        Map<AlarmRole, Followed> followed = new EnumMap<>(AlarmRole.class);
        alarms.forEach((role, following) -> {
            Alarm alarm = following.alarm();
            if (!alarm.isDeleted()) {
                followed.put(
                        role,
                        new Followed(alarm.definition().threshold() / following.metricPerUnit(), alarm.capacity()));
            }
        });
        return followed;
    }

    @Override
    public void follow(AlarmRole role, double threshold, int capacity) {
        FollowingAlarm following = alarms.get(role);
        Alarm alarm = following.alarm();
        alarm.putThreshold(threshold * following.metricPerUnit());
        if (alarm.capacity().isPresent()) {
            alarm.putCapacity(capacity);
        }
    }
}
