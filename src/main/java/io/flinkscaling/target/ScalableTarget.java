package io.flinkscaling.target;

import io.flinkscaling.policy.AlarmThresholds;
import io.flinkscaling.target.ScalingRequest.Accepted;
import io.flinkscaling.target.ScalingRequest.Failed;
import io.flinkscaling.target.ScalingRequest.Unaccepted;
import java.util.Map;
import java.util.Optional;

/**
 * One Flink application as a scalable target of Application Auto Scaling.
 *
 * <p>The application itself is the source of truth. Only the outstanding request is stored, and it is stored before
 * anything is asked of the application, so that it survives whatever happens next: a later call carries it on. With
 * none outstanding the desired capacity is the configured one, so a manual change is adopted and never reverted.
 */
public final class ScalableTarget {

    /** Thresholds that differ by less are the same: CloudWatch may hand back a rounded one. */
    private static final double SAME_THRESHOLD = 1e-6;

    private final TargetSettings settings;
    private final FlinkApplication application;
    private final DemandAlarms alarms;
    private final RequestStore store;
    private final TargetListener listener;

    public ScalableTarget(
            TargetSettings settings,
            FlinkApplication application,
            DemandAlarms alarms,
            RequestStore store,
            TargetListener listener) {
        this.settings = settings;
        this.application = application;
        this.alarms = alarms;
        this.store = store;
        this.listener = listener;
    }

    /**
     * Tells the state of the target, after carrying on an outstanding request as far as it will go.
     *
     * @throws ApplicationNotFoundException if there is no such application
     * @throws ThrottledException if a service asks to be called less often
     */
    public TargetState get() {
        Optional<ScalingRequest> request = store.read();
        return carryOn(application.describe(), request);
    }

    /**
     * Asks for a capacity. Asking again for what is already outstanding changes nothing.
     *
     * @param desiredCapacity a whole number within the range, in units of capacity
     * @throws CapacityOutOfRangeException if it is anything else; nothing was stored or changed
     * @throws ApplicationNotFoundException if there is no such application
     * @throws ThrottledException if a service asks to be called less often
     */
    public TargetState patch(double desiredCapacity) {
        int desired = requireAllowed(desiredCapacity);
        Optional<ScalingRequest> outstanding = store.read();
        ApplicationState state = application.describe();
        if (outstanding.isPresent()
                && isUnderWay(outstanding.get(), desired)
                && !hasEndedUnseen(outstanding.get(), state)) {
            TargetState carriedOn = carryOn(state, outstanding);
            if (carriedOn.desiredCapacity() == desired || carriedOn.scalingStatus() == ScalingStatus.FAILED) {
                return carriedOn;
            }
            // What was outstanding had succeeded, and somebody changed the capacity since: this is a new request.
        }
        ScalingRequest request = new Unaccepted(desired);
        if (outstanding.isPresent() && mayStillTakeEffect(outstanding.get(), state, desired)) {
            request(state, request);
            return pending(state, request);
        }
        if (hasReached(state, desired)) {
            outstanding.ifPresent(this::forget);
            return settledOn(state);
        }
        request(state, request);
        return carryOn(state, Optional.of(request));
    }

    private void request(ApplicationState state, ScalingRequest request) {
        store.write(request);
        tell(state, request, ScalingStatus.PENDING, "requested while the application is " + state.status());
    }

    /**
     * Tells whether an earlier request for another capacity may change the application after this call has looked at it;
     * then the new request has to outlive it, and the next call tells how things stand.
     */
    private boolean mayStillTakeEffect(ScalingRequest earlier, ApplicationState state, int desired) {
        if (earlier instanceof Accepted accepted) {
            return state.status().isSettled()
                    && application.operation(accepted.operationId()) instanceof OperationOutcome.InProgress;
        }
        return earlier instanceof Unaccepted && earlier.desiredCapacity() != desired && hasReached(state, desired);
    }

    private int requireAllowed(double desiredCapacity) {
        if (desiredCapacity != Math.rint(desiredCapacity) || !settings.range().contains(desiredCapacity)) {
            throw new CapacityOutOfRangeException(
                    "desiredCapacity is " + desiredCapacity + "; allowed: a whole number from " + allowed());
        }
        return (int) desiredCapacity;
    }

    private String allowed() {
        return settings.range().min() + " to " + settings.range().max();
    }

    private static boolean isUnderWay(ScalingRequest request, int desired) {
        return request.desiredCapacity() == desired && !(request instanceof Failed);
    }

    /**
     * Tells whether the operation of a request is over although the application is in transition, as in a maintenance
     * that came after it; then the same capacity, asked for again, is a new request.
     */
    private boolean hasEndedUnseen(ScalingRequest request, ApplicationState state) {
        return request instanceof Accepted accepted
                && !state.status().isSettled()
                && !(application.operation(accepted.operationId()) instanceof OperationOutcome.InProgress);
    }

    private TargetState carryOn(ApplicationState state, Optional<ScalingRequest> outstanding) {
        if (outstanding.isEmpty()) {
            return settledOn(state);
        }
        ScalingRequest request = outstanding.get();
        if (request instanceof Unaccepted unaccepted) {
            return carryOn(state, unaccepted);
        }
        if (request instanceof Accepted accepted) {
            return carryOn(state, accepted);
        }
        return failed(state, ((Failed) request).reason());
    }

    private TargetState carryOn(ApplicationState state, Unaccepted request) {
        if (state.status() == ApplicationStatus.DELETING) {
            return fail(state, request, "the application is being deleted");
        }
        if (!state.status().isSettled()) {
            return pending(state, request);
        }
        if (hasReached(state, request.desiredCapacity())) {
            return succeed(state, request);
        }
        if (!settings.range().contains(request.desiredCapacity())) {
            return fail(state, request, "the allowed capacity has since become " + allowed());
        }
        UpdateOutcome outcome = application.update(updateTo(state, request.desiredCapacity()));
        if (outcome instanceof UpdateOutcome.Accepted accepted) {
            return onAccepted(state, request, accepted.operationId());
        }
        if (outcome instanceof UpdateOutcome.Rejected rejected) {
            return fail(state, request, rejected.reason());
        }
        tell(state, request, ScalingStatus.PENDING, ((UpdateOutcome.Busy) outcome).reason());
        return pending(state, request);
    }

    private TargetState onAccepted(ApplicationState state, Unaccepted request, String operationId) {
        replace(request, new Accepted(request.desiredCapacity(), operationId));
        tell(state, request, ScalingStatus.IN_PROGRESS, "accepted as operation " + operationId);
        return inProgress(state, request.desiredCapacity());
    }

    private TargetState carryOn(ApplicationState state, Accepted request) {
        if (!state.status().isSettled()) {
            return inProgress(state, request.desiredCapacity());
        }
        boolean reached = hasReached(state, request.desiredCapacity());
        if (reached && state.status() == ApplicationStatus.RUNNING) {
            return succeed(state, request);
        }
        // An application that is not RUNNING may have been stopped by this very update: only the operation tells.
        OperationOutcome outcome = application.operation(request.operationId());
        if (outcome instanceof OperationOutcome.InProgress) {
            return inProgress(state, request.desiredCapacity());
        }
        if (outcome instanceof OperationOutcome.Failed failed) {
            return fail(state, request, failed.reason());
        }
        if (reached) {
            return succeed(state, request);
        }
        if (outcome instanceof OperationOutcome.Unknown) {
            return fail(state, request, "the outcome of operation " + request.operationId() + " is not known");
        }
        if (configuredCapacity(state) == request.desiredCapacity()) {
            return inProgress(state, request.desiredCapacity());
        }
        // It succeeded and the capacity is another one all the same: somebody has changed it since.
        forget(request);
        return settledOn(state);
    }

    private void forget(ScalingRequest request) {
        if (isStillStored(request)) {
            store.clear();
        }
    }

    private void replace(ScalingRequest request, ScalingRequest next) {
        if (isStillStored(request)) {
            store.write(next);
        }
    }

    /** Tells whether no newer request was stored meanwhile: that one must survive, and a later call carries it on. */
    private boolean isStillStored(ScalingRequest request) {
        return store.read().equals(Optional.of(request));
    }

    private ParallelismUpdate updateTo(ApplicationState state, int capacity) {
        int parallelism = settings.unit().parallelismOf(capacity, settings.parallelismPerKpuOf(state));
        return new ParallelismUpdate(parallelism, settings.parallelismPerKpu(), state.conditionalToken());
    }

    private boolean hasReached(ApplicationState state, int capacity) {
        return state.status().isSettled()
                && configuredCapacity(state) == capacity
                && actualCapacity(state) == capacity
                && settings.parallelismPerKpuOf(state) == state.parallelismPerKpu();
    }

    private int configuredCapacity(ApplicationState state) {
        return settings.unit().capacityOf(state.parallelism(), state.parallelismPerKpu());
    }

    private int actualCapacity(ApplicationState state) {
        boolean stopped = state.status() == ApplicationStatus.READY;
        return settings.unit()
                .capacityOf(stopped ? state.parallelism() : state.currentParallelism(), state.parallelismPerKpu());
    }

    private TargetState settledOn(ApplicationState state) {
        int capacity = configuredCapacity(state);
        ScalingStatus status = state.status().isSettled() ? ScalingStatus.SUCCESSFUL : ScalingStatus.IN_PROGRESS;
        return answer(state, capacity, capacity, status);
    }

    private TargetState succeed(ApplicationState state, ScalingRequest request) {
        forget(request);
        tell(state, request, ScalingStatus.SUCCESSFUL, "the application has the capacity");
        return settledOn(state);
    }

    private TargetState pending(ApplicationState state, ScalingRequest request) {
        return answer(state, configuredCapacity(state), request.desiredCapacity(), ScalingStatus.PENDING);
    }

    private void tell(ApplicationState state, ScalingRequest request, ScalingStatus status, String cause) {
        listener.decided(new Decision(actualCapacity(state), request.desiredCapacity(), status, cause));
    }

    private TargetState inProgress(ApplicationState state, int desiredCapacity) {
        return answer(state, desiredCapacity, desiredCapacity, ScalingStatus.IN_PROGRESS);
    }

    private TargetState fail(ApplicationState state, ScalingRequest request, String reason) {
        String message = "Scaling to " + request.desiredCapacity() + " failed: " + reason;
        replace(request, new Failed(request.desiredCapacity(), message));
        tell(state, request, ScalingStatus.FAILED, reason);
        return failed(state, message);
    }

    private TargetState failed(ApplicationState state, String reason) {
        int capacity = configuredCapacity(state);
        alignAlarms(capacity);
        return new TargetState(actualCapacity(state), capacity, ScalingStatus.FAILED, Optional.of(reason));
    }

    private TargetState answer(ApplicationState state, int alarmCapacity, int desiredCapacity, ScalingStatus status) {
        alignAlarms(alarmCapacity);
        return new TargetState(actualCapacity(state), desiredCapacity, status, Optional.empty());
    }

    private void alignAlarms(int capacity) {
        AlarmThresholds wanted = AlarmThresholds.of(capacity, settings.scaleInMargin());
        try {
            for (Map.Entry<AlarmRole, Double> alarm : alarms.thresholds().entrySet()) {
                double threshold = alarm.getKey() == AlarmRole.SCALE_OUT ? wanted.scaleOut() : wanted.scaleIn();
                if (Math.abs(alarm.getValue() - threshold) > SAME_THRESHOLD) {
                    alarms.setThreshold(alarm.getKey(), threshold);
                }
            }
        } catch (RuntimeException e) {
            // The capacity matters more than its alarms: what was decided stands, and the next call heals them.
            listener.alarmsNotAligned(e);
        }
    }
}
