package io.flinkscaling.scaling;

import io.flinkscaling.scaling.FlinkApplication.OperationOutcome;
import io.flinkscaling.scaling.FlinkApplication.UpdateOutcome;
import io.flinkscaling.scaling.ScalingRequest.Accepted;
import io.flinkscaling.scaling.ScalingRequest.Attempted;
import io.flinkscaling.scaling.ScalingRequest.Failed;
import io.flinkscaling.scaling.ScalingRequest.Unaccepted;
import java.util.Optional;

/**
 * One Flink application as a scalable target of Application Auto Scaling.
 *
 * <p>The application itself is the source of truth. Only the outstanding request is stored, and it is stored before
 * anything is asked of the application, so that it survives whatever happens next: a later call carries it on. With
 * none outstanding the desired capacity is the configured one, so a manual change is adopted and never reverted.
 */
public final class ScalableTarget {

    /** Each may have restarted the application: after as many whose outcome cannot be found out a request fails. */
    static final int MOST_ATTEMPTS = 3;

    private final Capacities capacities;
    private final FlinkApplication application;
    private final RequestStore store;
    private final Answers answers;

    public ScalableTarget(
            TargetSettings settings,
            FlinkApplication application,
            DemandAlarms alarms,
            RequestStore store,
            TargetListener listener) {
        this.capacities = new Capacities(settings);
        this.application = application;
        this.store = store;
        this.answers = new Answers(capacities, new AlarmAlignment(alarms, listener), listener);
    }

    /**
     * Tells the state of the target, after carrying on an outstanding request as far as it will go.
     *
     * @throws ApplicationNotFoundException if there is no such application
     * @throws ThrottledException if a service asks to be called less often
     */
    public TargetState get() {
        Optional<ScalingRequest> request = store.read();
        return carryOn(describe(), request);
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
        int desired = capacities.requireAllowed(desiredCapacity);
        Optional<ScalingRequest> outstanding = store.read();
        ApplicationState state = describe();
        if (outstanding.isPresent() && outstanding.get() instanceof Failed failed && failed.isStopped(state)) {
            return answers.failed(state, failed);
        }
        if (outstanding.isPresent() && outstanding.get().isUnderWayTo(desired)) {
            OperationOutcome unseen = endedUnseen(outstanding.get(), state);
            if (unseen instanceof OperationOutcome.Failed failed) {
                return failAfterUpdate(state, outstanding.get(), failed.reason());
            }
            if (unseen instanceof OperationOutcome.InProgress) {
                TargetState carriedOn = carryOn(state, outstanding);
                if (carriedOn.desiredCapacity() == desired || carriedOn.scalingStatus() == ScalingStatus.FAILED) {
                    return carriedOn;
                }
                // What was outstanding had succeeded, and somebody changed the capacity since: this is a new request.
                outstanding = store.read();
            }
        }
        if (outstanding.isPresent() && mayStillTakeEffect(outstanding.get(), state, desired)) {
            Unaccepted request = new Unaccepted(desired, outstanding.get().operationUnderWay());
            store(state, request);
            return answers.pending(state, request);
        }
        Optional<String> after = outstanding.flatMap(ScalingRequest::operationUnderWay);
        if (after.isEmpty() && capacities.hasReached(state, desired)) {
            outstanding.ifPresent(this::forget);
            return answers.settled(state);
        }
        return begin(state, new Unaccepted(desired, after));
    }

    private ApplicationState describe() {
        ApplicationState state = application.describe();
        answers.described(state);
        return state;
    }

    /** One write suffices where the update can be asked for at once. */
    private TargetState begin(ApplicationState state, Unaccepted request) {
        if (state.status().isSettled() && request.after().isEmpty()) {
            Attempted attempt = Attempted.of(request, state, 1);
            store(state, attempt);
            return update(state, attempt);
        }
        store(state, request);
        return carryOn(state, Optional.of(request));
    }

    private void store(ApplicationState state, ScalingRequest request) {
        store.write(request);
        answers.tell(state, request, ScalingStatus.PENDING, "requested while the application is " + state.status());
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
        return !(earlier instanceof Failed)
                && earlier.desiredCapacity() != desired
                && capacities.hasReached(state, desired);
    }

    /**
     * Returns the outcome of a request's operation that is over although the application is in transition, as in a rollback,
     * or in a maintenance that came after it; else that it is in progress. A success that is over makes the same capacity,
     * asked for again, a new request.
     */
    private OperationOutcome endedUnseen(ScalingRequest request, ApplicationState state) {
        return request instanceof Accepted accepted && !state.status().isSettled()
                ? application.operation(accepted.operationId())
                : new OperationOutcome.InProgress();
    }

    private TargetState carryOn(ApplicationState state, Optional<ScalingRequest> outstanding) {
        if (outstanding.isEmpty()) {
            return answers.settled(state);
        }
        ScalingRequest request = outstanding.get();
        if (request instanceof Failed failed) {
            return answers.failed(state, failed);
        }
        if (request instanceof Accepted accepted) {
            return carryOn(state, accepted);
        }
        if (state.status() == ApplicationStatus.DELETING) {
            return fail(state, request, "the application is being deleted");
        }
        if (!state.status().isSettled()) {
            return answers.pending(state, request);
        }
        return request instanceof Attempted attempted
                ? carryOn(state, attempted)
                : carryOn(state, (Unaccepted) request);
    }

    /** What took the place of a request under way has to find out first what became of that. */
    private TargetState carryOn(ApplicationState state, Unaccepted request) {
        if (request.after().isPresent()) {
            OperationOutcome earlier = application.operation(request.after().get());
            if (earlier instanceof OperationOutcome.InProgress) {
                return answers.pending(state, request);
            }
            if (earlier instanceof OperationOutcome.Failed failed) {
                if (state.status() == ApplicationStatus.READY) {
                    return failAfterUpdate(state, request, "the update before it has failed: " + failed.reason());
                }
                answers.tell(state, request, ScalingStatus.FAILED, "the update before it: " + failed.reason());
            }
        }
        return carryOn(state, request, 1);
    }

    /** An attempt of which no answer is known: the application's version tells whether it may have been taken. */
    private TargetState carryOn(ApplicationState state, Attempted request) {
        boolean isTheSameVersion = state.version().id() == request.versionId();
        boolean isThere = capacities.hasReached(state, request.desiredCapacity());
        if (isTheSameVersion || isThere && state.status() == ApplicationStatus.RUNNING) {
            return carryOn(state, request, request.attempts());
        }
        OperationOutcome outcome = application.updateOf(request.versionId());
        if (outcome instanceof OperationOutcome.InProgress) {
            return answers.pending(state, request);
        }
        if (outcome instanceof OperationOutcome.Failed failed && (isThere || !request.isRefused())) {
            return failAfterUpdate(state, request, failed.reason());
        }
        if (isThere && outcome.mayHaveStopped(state)) {
            return failAfterUpdate(state, request, "what became of the update is not known");
        }
        if (isThere) {
            return succeedAfterUpdate(state, request);
        }
        // Somebody else's update came first, or somebody has changed the capacity since.
        boolean isOfSomebodyElse = request.isRefused() && outcome instanceof OperationOutcome.Successful;
        return carryOn(state, request, isOfSomebodyElse ? request.attempts() : request.attempts() + 1);
    }

    private TargetState carryOn(ApplicationState state, ScalingRequest request, int attempts) {
        if (capacities.hasReached(state, request.desiredCapacity())) {
            return succeed(state, request);
        }
        if (!capacities.isAllowed(request.desiredCapacity())) {
            return fail(state, request, "the allowed capacity has since become " + capacities.allowed());
        }
        if (attempts > MOST_ATTEMPTS) {
            return fail(
                    state, request, "it was asked for " + MOST_ATTEMPTS + " times, and what became of it is not known");
        }
        Attempted attempt = Attempted.of(request, state, attempts);
        if (!attempt.equals(request) && !store.replace(request, Optional.of(attempt))) {
            // A newer request has taken its place.
            return answers.pending(state, request);
        }
        return update(state, attempt);
    }

    private TargetState update(ApplicationState state, Attempted request) {
        UpdateOutcome outcome = application.update(capacities.update(state, request.desiredCapacity()));
        if (outcome instanceof UpdateOutcome.Accepted accepted) {
            Accepted next = new Accepted(request.desiredCapacity(), accepted.operationId());
            store.replace(request, Optional.of(next));
            answers.tell(state, next, ScalingStatus.IN_PROGRESS, "accepted as operation " + accepted.operationId());
            return answers.inProgress(state, next);
        }
        if (outcome instanceof UpdateOutcome.Rejected rejected) {
            return fail(state, request, rejected.reason());
        }
        if (outcome instanceof UpdateOutcome.Busy busy) {
            Attempted refused = new Attempted(request.desiredCapacity(), request.attempts(), request.versionId(), true);
            store.replace(request, Optional.of(refused));
            return waiting(state, request, busy.reason());
        }
        return waiting(state, request, ((UpdateOutcome.Unclear) outcome).reason());
    }

    private TargetState waiting(ApplicationState state, ScalingRequest request, String cause) {
        answers.tell(state, request, ScalingStatus.PENDING, cause);
        return answers.pending(state, request);
    }

    private TargetState carryOn(ApplicationState state, Accepted request) {
        if (!state.status().isSettled()) {
            return answers.inProgress(state, request);
        }
        boolean isThere = capacities.hasReached(state, request.desiredCapacity());
        if (isThere && state.status() == ApplicationStatus.RUNNING) {
            return succeed(state, request);
        }
        // An application that is not RUNNING may have been stopped by this very update: only the operation tells.
        OperationOutcome outcome = application.operation(request.operationId());
        if (outcome instanceof OperationOutcome.InProgress) {
            return answers.inProgress(state, request);
        }
        if (outcome instanceof OperationOutcome.Failed failed) {
            return failAfterUpdate(state, request, failed.reason());
        }
        if (isThere && !outcome.mayHaveStopped(state)) {
            return succeedAfterUpdate(state, request);
        }
        if (outcome instanceof OperationOutcome.Unknown) {
            return failAfterUpdate(
                    state, request, "the outcome of operation " + request.operationId() + " is not known");
        }
        // It succeeded, and the application is another one all the same: somebody, or the service, has changed it
        // since.
        forget(request);
        return answers.settled(state);
    }

    private void forget(ScalingRequest request) {
        store.replace(request, Optional.empty());
    }

    private TargetState succeed(ApplicationState state, ScalingRequest request) {
        forget(request);
        answers.tell(state, request, ScalingStatus.SUCCESSFUL, "the application has the capacity");
        return answers.settled(state);
    }

    private TargetState succeedAfterUpdate(ApplicationState state, ScalingRequest request) {
        answers.updated(state);
        return succeed(state, request);
    }

    private TargetState fail(ApplicationState state, ScalingRequest request, String reason) {
        return fail(state, request, reason, false);
    }

    private TargetState failAfterUpdate(ApplicationState state, ScalingRequest request, String reason) {
        return fail(state, request, reason, state.status() == ApplicationStatus.READY);
    }

    private TargetState fail(ApplicationState state, ScalingRequest request, String reason, boolean hasStopped) {
        String message = "Scaling to " + request.desiredCapacity() + " failed: " + reason;
        Failed failed = new Failed(request.desiredCapacity(), message, hasStopped);
        store.replace(request, Optional.of(failed));
        answers.tell(state, request, ScalingStatus.FAILED, reason);
        return answers.failed(state, failed);
    }
}
