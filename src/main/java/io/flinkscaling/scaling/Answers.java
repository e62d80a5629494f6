package io.flinkscaling.scaling;

import io.flinkscaling.scaling.TargetListener.Decision;
import java.util.Optional;

/** What is told of a request: to the caller, with the alarms in line with it, and to the listener. */
final class Answers {

    private final Capacities capacities;
    private final AlarmAlignment alarms;
    private final TargetListener listener;

    Answers(Capacities capacities, AlarmAlignment alarms, TargetListener listener) {
        this.capacities = capacities;
        this.alarms = alarms;
        this.listener = listener;
    }

    void described(ApplicationState state) {
        if (state.status() == ApplicationStatus.UPDATING) {
            listener.updating(state.version().age());
        }
    }

    /** An update of this target has ended. */
    void updated(ApplicationState state) {
        if (state.status() == ApplicationStatus.READY) {
            listener.stopped();
        }
    }

    void tell(ApplicationState state, ScalingRequest request, ScalingStatus status, String cause) {
        listener.decided(new Decision(capacities.actual(state), request.desiredCapacity(), status, cause));
    }

    /** No request is outstanding. */
    TargetState settled(ApplicationState state) {
        int capacity = capacities.configured(state);
        ScalingStatus status = state.status().isSettled() ? ScalingStatus.SUCCESSFUL : ScalingStatus.IN_PROGRESS;
        return answer(state, capacity, capacity, status);
    }

    TargetState pending(ApplicationState state, ScalingRequest request) {
        return answer(state, capacities.configured(state), request.desiredCapacity(), ScalingStatus.PENDING);
    }

    TargetState inProgress(ApplicationState state, ScalingRequest request) {
        return answer(state, request.desiredCapacity(), request.desiredCapacity(), ScalingStatus.IN_PROGRESS);
    }

    TargetState failed(ApplicationState state, ScalingRequest.Failed request) {
        if (request.hasStopped()) {
            updated(state);
        }
        int capacity = capacities.configured(state);
        alarms.alignTo(capacity);
        return new TargetState(capacities.actual(state), capacity, ScalingStatus.FAILED, Optional.of(request.reason()));
    }

    private TargetState answer(ApplicationState state, int alarmCapacity, int desiredCapacity, ScalingStatus status) {
        alarms.alignTo(alarmCapacity);
        return new TargetState(capacities.actual(state), desiredCapacity, status, Optional.empty());
    }
}
