package io.flinkscaling.scaling;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.scaling.DemandAlarms.AlarmRole;
import io.flinkscaling.scaling.TargetListener.Decision;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A target, its surroundings and what is expected of them, through a sequence of steps and to its end. */
final class RandomWorld {

    /** One update that was under way, one for the request that waited for it, and one call to see each end. */
    private static final int ENOUGH_POLLS = 4;

    private static final int NOT_ITS_BUSINESS = 0;

    private final RandomApplication application;
    private final Expectation expectation;
    private final FaultyPorts ports;
    private final ScalableTarget target;
    private final boolean overlapsLoseRequests;

    RandomWorld(boolean parallelismChangesFirst) {
        this(parallelismChangesFirst, false);
    }

    /**
     * Makes a world.
     *
     * @param overlapsLoseRequests whether overlapping calls may end as if the later one had never come
     */
    RandomWorld(boolean parallelismChangesFirst, boolean overlapsLoseRequests) {
        this.overlapsLoseRequests = overlapsLoseRequests;
        application = new RandomApplication(parallelismChangesFirst);
        expectation = new Expectation(application, overlapsLoseRequests);
        ports = new FaultyPorts(application, expectation);
        target = new ScalableTarget(TargetFixture.SETTINGS, ports, ports, ports, new TargetListener() {
            @Override
            public void decided(Decision decision) {
                assertThat(decision.cause()).isNotBlank();
            }

            @Override
            public void alarmsNotAligned(RuntimeException cause) {
                assertThat(cause).isInstanceOfAny(FaultyPorts.FaultException.class, ThrottledException.class);
            }

            @Override
            public void updating(Duration age) {}

            @Override
            public void stopped() {}
        });
    }

    /** Runs the steps and tells whether the end was certain before the polls. */
    boolean run(List<Step> steps) {
        steps.forEach(this::run);
        boolean certain = expectation.isCertain();
        endWithPolls();
        return certain;
    }

    private void run(Step step) {
        if (step instanceof Step.Call call) {
            call(call);
        } else if (step instanceof Step.ManualChange change) {
            if (application.changeByHand(change.parallelism())) {
                expectation.changedByHand(change.parallelism());
            }
        } else {
            pass((Step.Time) step);
        }
    }

    private void pass(Step.Time time) {
        switch (time) {
            case UPDATE_SUCCEEDS -> application.succeed();
            case UPDATE_FAILS -> fail(ApplicationStatus.RUNNING);
            case UPDATE_IS_ROLLED_BACK -> fail(ApplicationStatus.ROLLED_BACK);
            case MAINTENANCE_BEGINS -> application.beginMaintenance();
            case MAINTENANCE_ENDS -> application.endMaintenance();
        }
    }

    private void fail(ApplicationStatus then) {
        if (application.underWay().isPresent()) {
            expectation.updateWillFail();
            application.fail(then);
        }
    }

    private void call(Step.Call call) {
        Set<Integer> endsOfOverlapping = new TreeSet<>();
        ports.begin(call, overlapping -> endsOfOverlapping.add(endOf(overlapping, answer(overlapping))));
        try {
            TargetState answer = answer(call);
            if (endsOfOverlapping.isEmpty()) {
                call.desired()
                        .ifPresentOrElse(
                                desired -> expectation.patchAnswered(desired, answer),
                                () -> expectation.getAnswered(answer));
            } else {
                endsOfOverlapping.add(endOf(call, answer));
                overlapped(endsOfOverlapping);
            }
        } catch (FaultyPorts.FaultException | ThrottledException e) {
            assertThat(call.faults()).as("faults of a call that threw %s", e).anyMatch(Fault::mayFailTheCall);
            call.desired().ifPresent(expectation::patchThrew);
        }
    }

    /** Of two PATCHes that overlap either may win; a GET takes nothing away from the PATCH that it overlaps. */
    private void overlapped(Set<Integer> ends) {
        if (overlapsLoseRequests || ends.equals(Set.of(NOT_ITS_BUSINESS))) {
            ends.addAll(expectation.possible());
        }
        ends.remove(NOT_ITS_BUSINESS);
        expectation.oneOf(ends);
    }

    private int endOf(Step.Call call, TargetState answer) {
        return answer.scalingStatus() == ScalingStatus.FAILED
                ? application.capacity()
                : call.desired().orElse(NOT_ITS_BUSINESS);
    }

    private TargetState answer(Step.Call call) {
        return call.desired().isPresent() ? target.patch(call.desired().get()) : target.get();
    }

    private void endWithPolls() {
        application.endMaintenance();
        Step.Call get = new Step.Call(Optional.empty());
        for (int poll = 0; poll < ENOUGH_POLLS; poll++) {
            application.succeed();
            call(get);
        }
        int updates = application.taken.size();
        TargetState end = target.get();

        assertThat(application.violations).as("outstanding updates").isEmpty();
        assertThat(end.scalingStatus()).isIn(ScalingStatus.SUCCESSFUL, ScalingStatus.FAILED);
        assertThat(expectation.possible()).as("ends").containsExactly(application.capacity());
        assertThat(end.actualCapacity()).isEqualTo(application.capacity());
        assertThat(end.desiredCapacity()).isEqualTo(application.capacity());
        assertThat(application.taken).as("updates after the end").hasSize(updates);
        assertAlarmsAreAligned();
    }

    private void assertAlarmsAreAligned() {
        AlarmThresholds aligned = AlarmThresholds.of(application.capacity());
        assertThat(ports.alarms.thresholds)
                .containsEntry(AlarmRole.SCALE_OUT, aligned.scaleOut())
                .containsEntry(AlarmRole.SCALE_IN, aligned.scaleIn());
        assertThat(ports.alarms.constants.values())
                .allSatisfy(constant -> assertThat(constant).hasValue(application.capacity()));
    }
}
