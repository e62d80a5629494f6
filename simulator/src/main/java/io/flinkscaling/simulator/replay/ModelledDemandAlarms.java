package io.flinkscaling.simulator.replay;

import io.flinkscaling.simulator.model.cloudwatch.Alarm;
import io.flinkscaling.target.AlarmRole;
import io.flinkscaling.target.DemandAlarms;
import java.util.EnumMap;
import java.util.Map;

/** The demand alarms among the modelled alarms. */
final class ModelledDemandAlarms implements DemandAlarms {

    private final Map<AlarmRole, Alarm> alarms;

    ModelledDemandAlarms(Map<AlarmRole, Alarm> alarms) {
        this.alarms = alarms;
    }

    @Override
    public Map<AlarmRole, Double> thresholds() {
        Map<AlarmRole, Double> thresholds = new EnumMap<>(AlarmRole.class);
        alarms.forEach((role, alarm) -> thresholds.put(role, alarm.definition().threshold()));
        return thresholds;
    }

    @Override
    public void setThreshold(AlarmRole role, double threshold) {
        alarms.get(role).putThreshold(threshold);
    }
}
