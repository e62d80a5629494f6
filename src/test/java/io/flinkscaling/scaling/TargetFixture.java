package io.flinkscaling.scaling;

import io.flinkscaling.scaling.TargetListener.Decision;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** A scalable target from 1 to 10 and its surroundings, all of which write into one log of events. */
final class TargetFixture {

    static final TargetSettings SETTINGS =
            new TargetSettings(new CapacityRange(1, 10), CapacityUnit.PARALLELISM, OptionalInt.empty());

    final List<String> events = new ArrayList<>();
    final List<RuntimeException> alarmProblems = new ArrayList<>();
    final List<String> warnings = new ArrayList<>();
    final List<Decision> decisions = new ArrayList<>();
    final FakeApplication application = new FakeApplication(events);
    final FakeStore store = new FakeStore(events);
    final FakeAlarms alarms = new FakeAlarms(events);
    final ScalableTarget target;

    TargetFixture() {
        this(SETTINGS);
    }

    TargetFixture(TargetSettings settings) {
        target = new ScalableTarget(settings, application, alarms, store, new TargetListener() {
            @Override
            public void decided(Decision decision) {
                decisions.add(decision);
            }

            @Override
            public void alarmsNotAligned(RuntimeException cause) {
                alarmProblems.add(cause);
            }

            @Override
            public void updating(Duration age) {
                warnings.add("UPDATING for " + age);
            }

            @Override
            public void stopped() {
                warnings.add("stopped");
            }
        });
    }

    String stored() {
        return Requests.print(store.stored);
    }
}
