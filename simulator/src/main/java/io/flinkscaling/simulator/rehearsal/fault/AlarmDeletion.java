package io.flinkscaling.simulator.rehearsal.fault;

import io.flinkscaling.scaling.DemandAlarms.Followed;
import io.flinkscaling.simulator.model.VirtualClock;
import io.flinkscaling.simulator.model.cloudwatch.Alarm;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Deletes the demand alarms, and puts them again, as they are declared, half an hour later. */
final class AlarmDeletion {

    private static final long GONE_MILLIS = 30 * 60_000;

    private final VirtualClock clock;
    private final Map<Alarm, Followed> declared = new LinkedHashMap<>();
    private long comeBackAt = Long.MAX_VALUE;

    AlarmDeletion(VirtualClock clock, Collection<Alarm> demandAlarms) {
        this.clock = clock;
        demandAlarms.forEach(
                alarm -> declared.put(alarm, new Followed(alarm.definition().threshold(), alarm.capacity())));
    }

    /** Returns why there is nothing to delete; empty if there is. */
    Optional<String> obstacle() {
        if (declared.isEmpty()) {
            return Optional.of("this policy has no demand alarms");
        }
        return comeBackAt == Long.MAX_VALUE ? Optional.empty() : Optional.of("the alarms are deleted already");
    }

    /** Deletes them; tells whether there were any to delete. */
    boolean delete() {
        if (obstacle().isPresent()) {
            return false;
        }
        declared.keySet().forEach(Alarm::delete);
        comeBackAt = clock.epochMillis() + GONE_MILLIS;
        return true;
    }

    void onMinute() {
        if (clock.epochMillis() >= comeBackAt) {
            comeBackAt = Long.MAX_VALUE;
            declared.forEach(AlarmDeletion::putAgain);
        }
    }

    private static void putAgain(Alarm alarm, Followed followed) {
        alarm.putThreshold(followed.threshold());
        followed.capacity().ifPresent(alarm::putCapacity);
    }
}
