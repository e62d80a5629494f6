package io.flinkscaling.simulator.rehearsal.fault;

import io.flinkscaling.scaling.ApplicationStatus;
import io.flinkscaling.simulator.cloud.Interference;
import io.flinkscaling.simulator.model.flink.UpdateFate;
import io.flinkscaling.simulator.wire.Call;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Lets things go wrong, by chance from a seed. A fault that was drawn waits, over several invocations if need be, for the
 * call that it can affect: one at a time, and beside it a deployment that waits for an update, and the fate of an update.
 */
public final class FaultInjector implements Interference {

    private static final long STOPPED_MILLIS = 10 * 60_000;

    private final FaultScene scene;
    private final FaultPlan plan;
    private final CallFault callFault;
    private final UpdateFault updateFault;
    private final Deployment deployment = new Deployment();
    private final AlarmDeletion alarms;
    private final Set<Fault> struck = EnumSet.noneOf(Fault.class);

    private boolean isInvocation;
    private boolean isRegistered;
    private long startedAgainAt = Long.MAX_VALUE;

    public FaultInjector(FaultScene scene, FaultPlan plan) {
        this.scene = scene;
        this.plan = plan;
        this.callFault = new CallFault(plan.seed(), scene.killFunction());
        this.updateFault = new UpdateFault(plan.rates(), plan.seed() + 1);
        this.alarms = new AlarmDeletion(scene.clock(), scene.demandAlarms());
    }

    /**
     * Lets a fault affect the next call, or the next update, that it can affect, in place of one that still waits; deletes
     * the alarms at once.
     */
    public void arm(Fault fault) {
        if (fault.isOfUpdate()) {
            updateFault.arm(fault);
        } else if (fault == Fault.CONCURRENT_MODIFICATION) {
            deployment.arm();
        } else if (fault == Fault.ALARMS_DELETED) {
            alarms.delete();
        } else {
            callFault.arm(fault);
        }
    }

    /** Returns why a fault cannot happen as things are; empty if it can. */
    public Optional<String> obstacle(Fault fault) {
        if (fault == Fault.ALARMS_DELETED) {
            return alarms.obstacle();
        }
        return scene.killFunction().isPresent() ? Optional.empty() : fault.obstacleWithoutFunction();
    }

    /** Returns the faults that were drawn or armed, and have not struck yet. */
    public Set<Fault> waiting() {
        Set<Fault> waiting = EnumSet.noneOf(Fault.class);
        callFault.waiting().ifPresent(waiting::add);
        updateFault.armed().ifPresent(waiting::add);
        if (deployment.isWaiting()) {
            waiting.add(Fault.CONCURRENT_MODIFICATION);
        }
        return waiting;
    }

    /** Tells whether the function is being invoked. */
    public boolean isInvocation() {
        return isInvocation;
    }

    /** Returns what has struck the last invocation or call so far. */
    public Set<Fault> struck() {
        return struck.isEmpty() ? EnumSet.noneOf(Fault.class) : EnumSet.copyOf(struck);
    }

    /** Draws what affects this invocation. */
    public void beginInvocation() {
        isInvocation = true;
        beginCalls();
        if (isQuiet()) {
            callFault.forgetChance();
            deployment.forgetChance();
        } else if (callFault.waiting().isEmpty()) {
            callFault.draw(plan.rates());
        }
        if (callFault.isTaken(Fault.CONCURRENT_MODIFICATION)) {
            deployment.draw();
        }
        if (callFault.isTaken(Fault.ALARMS_DELETED) && alarms.delete()) {
            struck.add(Fault.ALARMS_DELETED);
        }
    }

    private void beginCalls() {
        struck.clear();
        callFault.beginInvocation();
    }

    /** Returns what has struck this invocation. */
    public Set<Fault> endInvocation() {
        isInvocation = false;
        callFault.endInvocation(struck);
        return struck();
    }

    /**
     * Puts deleted alarms again, and starts an application left READY, when it is time to; from the first minute on, when the
     * target is registered, faults may strike.
     */
    public void onMinute() {
        isRegistered = true;
        alarms.onMinute();
        if (scene.clock().epochMillis() >= startedAgainAt && scene.flink().status() == ApplicationStatus.READY) {
            startedAgainAt = Long.MAX_VALUE;
            scene.flink().start();
        }
    }

    /** Draws how an accepted update ends. */
    public UpdateFate nextFate() {
        Optional<Fault> fault = updateFault.take(isQuiet());
        fault.ifPresent(struck::add);
        if (fault.equals(Optional.of(Fault.UPDATE_ENDS_READY))) {
            startedAgainAt = scene.clock().epochMillis() + STOPPED_MILLIS;
        }
        return fault.flatMap(Fault::fate).orElse(UpdateFate.SUCCEEDS);
    }

    /** A call of another client than the function is an invocation of its own, in which nothing happens by chance. */
    @Override
    public Fate fateOf(Call call) {
        if (isInvocation) {
            return drawnFate(call);
        }
        beginCalls();
        Fate fate = drawnFate(call);
        endInvocation();
        return fate;
    }

    private Fate drawnFate(Call call) {
        if (deployment.isWaiting() && Fault.CONCURRENT_MODIFICATION.canHit(call.operation()) && isRunning()) {
            struck.add(Fault.CONCURRENT_MODIFICATION);
            deployment.end();
            scene.flink().deploy();
        }
        Fate fate = callFault.fateOf(call, struck);
        if (!(fate instanceof Served) || !losesAnswer(call)) {
            return fate;
        }
        return struck.contains(Fault.ANSWER_LOST) ? new CallerGone(false, () -> {}) : new AnswerLost();
    }

    /** Of an update of the running application, which alone can fail; its repetitions are not answered either. */
    private boolean losesAnswer(Call call) {
        return Fault.ANSWER_LOST.canHit(call.operation())
                && (struck.contains(Fault.ANSWER_LOST)
                        || isRunning() && updateFault.next(isQuiet()).equals(Optional.of(Fault.ANSWER_LOST)));
    }

    private boolean isRunning() {
        return scene.flink().status() == ApplicationStatus.RUNNING;
    }

    /** Nothing goes wrong by chance while the target is being registered, nor at the end. */
    private boolean isQuiet() {
        return !isRegistered || scene.clock().epochMillis() >= plan.untilEpochMillis();
    }
}
