package io.flinkscaling.scaling;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.scaling.TargetListener.Decision;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A target whose application others change as they like, until the world is quiet. */
final class MeddledWorld {

    /** One to see each end of what was under way, one for what waited for it, and as many for answers that were lost. */
    private static final int ENOUGH_POLLS = 5;

    private static final Step.Call GET = new Step.Call(Optional.empty());

    private final RandomApplication application;
    private final FaultyPorts ports;
    private final ScalableTarget target;
    private int updatesBefore;

    MeddledWorld(boolean parallelismChangesFirst, OptionalInt parallelismPerKpu) {
        application = new RandomApplication(parallelismChangesFirst);
        ports = new FaultyPorts(application, new Expectation(application, true));
        target = new ScalableTarget(
                new TargetSettings(new CapacityRange(1, 10), CapacityUnit.PARALLELISM, parallelismPerKpu),
                ports,
                ports,
                ports,
                new Silence());
    }

    void run(List<Step> steps) {
        steps.forEach(this::run);
        application.endMaintenance();
        TargetState end = pollUntilItEnds();
        assertThat(ports.read()).as("what is stored at the end").matches(MeddledWorld::isOver);
        assertStays(end);
        assertTakesRequests();
    }

    private void run(Step step) {
        if (step instanceof Step.Call call) {
            call(call);
        } else if (step instanceof Step.Time time) {
            pass(time);
        } else if (step instanceof Step.ManualChange change) {
            application.changeByHand(change.parallelism());
        } else if (step instanceof Step.ManualParallelismPerKpu change) {
            application.changeParallelismPerKpu(change.parallelismPerKpu());
        } else if (step instanceof Step.ManualAutoScaling change) {
            application.enableAutoScaling(change.enabled());
        } else if (step instanceof Step.ServiceScales scaled) {
            application.autoscale(scaled.currentParallelism());
        } else if (step instanceof Step.UpdateEndsReady) {
            application.failToStart();
        } else {
            application.start();
        }
    }

    private void pass(Step.Time time) {
        switch (time) {
            case UPDATE_SUCCEEDS -> application.succeed();
            case UPDATE_FAILS -> application.fail(ApplicationStatus.RUNNING);
            case UPDATE_IS_ROLLED_BACK -> application.fail(ApplicationStatus.ROLLED_BACK);
            case MAINTENANCE_BEGINS -> application.beginMaintenance();
            case MAINTENANCE_ENDS -> application.endMaintenance();
        }
    }

    private void call(Step.Call call) {
        if (call.desired().isPresent()) {
            updatesBefore = application.taken.size();
        }
        ports.begin(call, overlapping -> {});
        try {
            answer(call);
        } catch (FaultyPorts.FaultException | ThrottledException e) {
            assertThat(call.faults()).as("faults of a call that threw %s", e).anyMatch(Fault::mayFailTheCall);
        }
        assertThat(application.taken.size() - updatesBefore)
                .as("updates since the last PATCH")
                .isLessThanOrEqualTo(ScalableTarget.MOST_ATTEMPTS);
    }

    private TargetState answer(Step.Call call) {
        return call.desired().isPresent() ? target.patch(call.desired().get()) : target.get();
    }

    private TargetState poll() {
        application.succeed();
        ports.begin(GET, overlapping -> {});
        return target.get();
    }

    private TargetState pollUntilItEnds() {
        TargetState last = null;
        for (int poll = 0; poll < ENOUGH_POLLS; poll++) {
            last = poll();
            if (last.scalingStatus() == ScalingStatus.SUCCESSFUL || last.scalingStatus() == ScalingStatus.FAILED) {
                return last;
            }
        }
        throw new AssertionError("after " + ENOUGH_POLLS + " polls in a quiet world: " + last + ", " + ports.read());
    }

    private void assertStays(TargetState end) {
        int updates = application.taken.size();
        assertThat(poll()).isEqualTo(end);
        assertThat(poll()).isEqualTo(end);
        assertThat(application.taken).as("updates after the end").hasSize(updates);
        assertThat(application.violations).as("outstanding updates").isEmpty();
    }

    /** Whatever has happened, the same capacity asked for once more is there in the end. */
    private void assertTakesRequests() {
        for (int desired = 1; desired <= 2; desired++) {
            target.patch(desired);
            assertThat(pollUntilItEnds())
                    .isEqualTo(new TargetState(desired, desired, ScalingStatus.SUCCESSFUL, Optional.empty()));
        }
    }

    private static boolean isOver(Optional<ScalingRequest> stored) {
        return stored.isEmpty() || stored.get() instanceof ScalingRequest.Failed;
    }

    private static final class Silence implements TargetListener {

        @Override
        public void decided(Decision decision) {}

        @Override
        public void alarmsNotAligned(RuntimeException cause) {}

        @Override
        public void updating(Duration age) {}

        @Override
        public void stopped() {}
    }
}
