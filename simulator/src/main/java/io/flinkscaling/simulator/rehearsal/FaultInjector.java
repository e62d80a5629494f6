package io.flinkscaling.simulator.rehearsal;

import io.flinkscaling.scaling.ApplicationStatus;
import io.flinkscaling.simulator.cloud.Interference;
import io.flinkscaling.simulator.model.cloudwatch.Alarm;
import io.flinkscaling.simulator.model.flink.UpdateFate;
import io.flinkscaling.simulator.rehearsal.fault.Fault;
import io.flinkscaling.simulator.rehearsal.fault.FaultPlan;
import io.flinkscaling.simulator.wire.Call;
import io.flinkscaling.simulator.wire.ServiceError;
import io.flinkscaling.simulator.wire.Throttling;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Lets things go wrong, by chance from a seed. A fault that was drawn waits, over several invocations if need be, for the
 * call that it can befall: one at a time, and beside it a deployment that waits for an update, and the fate of an update.
 */
final class FaultInjector implements Interference {

    private static final String UPDATE = "UpdateApplication";
    private static final int SERVER_ERROR_STATUS = 500;
    /** More than an invocation makes: each of its calls has its turn, the update and what follows it too. */
    private static final int MOST_CALLS = 8;

    private static final long ALARMS_GONE_MILLIS = 30 * 60_000;
    private static final long STOPPED_MILLIS = 10 * 60_000;

    private final FaultScene scene;
    private final FaultPlan plan;
    private final Random random;
    private final Random updateRandom;
    private final Set<Fault> struck = EnumSet.noneOf(Fault.class);
    private final Map<Alarm, Double> declaredThresholds = new LinkedHashMap<>();

    private Optional<Fault> drawn = Optional.empty();
    private Optional<Fault> drawnOfUpdate = Optional.empty();
    private Optional<Fault> chanceOfUpdate = Optional.empty();
    private boolean isUpdateDrawn;
    private boolean isDeployDrawn;
    private boolean isDeployByChance;
    private int callsBefore;
    private boolean isByChance;
    private boolean isInvocation;
    private boolean isRegistered;
    private String victim = "";
    private long alarmsComeBackAt = Long.MAX_VALUE;
    private long startedAgainAt = Long.MAX_VALUE;

    FaultInjector(FaultScene scene, FaultPlan plan) {
        this.scene = scene;
        this.plan = plan;
        this.random = new Random(plan.seed());
        this.updateRandom = new Random(plan.seed() + 1);
        scene.demandAlarms()
                .forEach(alarm ->
                        declaredThresholds.put(alarm, alarm.definition().threshold()));
    }

    /**
     * Lets a fault befall the next call, or the next update, that it can befall, in place of one that still waits; deletes
     * the alarms at once.
     */
    void arm(Fault fault) {
        if (fault.isOfUpdate()) {
            drawnOfUpdate = Optional.of(fault);
        } else if (fault == Fault.CONCURRENT_MODIFICATION) {
            isDeployDrawn = true;
            isDeployByChance = false;
        } else if (fault == Fault.ALARMS_DELETED) {
            deleteAlarms();
        } else {
            drawn = Optional.of(fault);
            isByChance = false;
            callsBefore = 0;
        }
    }

    /** Returns the faults that were drawn or armed, and have not struck yet. */
    Set<Fault> armed() {
        Set<Fault> armed = EnumSet.noneOf(Fault.class);
        drawn.ifPresent(armed::add);
        drawnOfUpdate.ifPresent(armed::add);
        if (isDeployDrawn) {
            armed.add(Fault.CONCURRENT_MODIFICATION);
        }
        return armed;
    }

    /** Tells whether the function is being invoked. */
    boolean isInvocation() {
        return isInvocation;
    }

    /** Returns what has befallen the last invocation or call so far. */
    Set<Fault> befallen() {
        return struck.isEmpty() ? EnumSet.noneOf(Fault.class) : EnumSet.copyOf(struck);
    }

    /** Tells when deleted alarms are put again, in milliseconds since the epoch; Long.MAX_VALUE if none are deleted. */
    long alarmsComeBackAt() {
        return alarmsComeBackAt;
    }

    /** Draws what befalls this invocation. */
    void beginInvocation() {
        isInvocation = true;
        struck.clear();
        victim = "";
        if (isQuiet()) {
            drawn = drawn.filter(fault -> !isByChance);
            isDeployDrawn &= !isDeployByChance;
        } else if (drawn.isEmpty()) {
            draw();
        }
        if (drawn.equals(Optional.of(Fault.ALARMS_DELETED))) {
            drawn = Optional.empty();
            if (deleteAlarms()) {
                struck.add(Fault.ALARMS_DELETED);
            }
        }
    }

    private void draw() {
        drawn = plan.rates().draw(false, random);
        isByChance = true;
        callsBefore = random.nextInt(MOST_CALLS);
        if (drawn.equals(Optional.of(Fault.CONCURRENT_MODIFICATION))) {
            drawn = Optional.empty();
            isDeployByChance = !isDeployDrawn || isDeployByChance;
            isDeployDrawn = true;
        }
    }

    /** Returns what has befallen this invocation. */
    Set<Fault> endInvocation() {
        isInvocation = false;
        drawn = drawn.filter(fault -> !struck.contains(fault));
        return befallen();
    }

    /** Puts deleted alarms again, and starts an application left READY, when it is time to; from the first minute on, when the target is registered, faults may incident. */
    void onMinute() {
        isRegistered = true;
        if (scene.clock().epochMillis() >= alarmsComeBackAt) {
            alarmsComeBackAt = Long.MAX_VALUE;
            declaredThresholds.forEach(Alarm::putThreshold);
        }
        if (scene.clock().epochMillis() >= startedAgainAt && scene.flink().status() == ApplicationStatus.READY) {
            startedAgainAt = Long.MAX_VALUE;
            scene.flink().start();
        }
    }

    /** Draws how an accepted update ends. */
    UpdateFate nextFate() {
        Optional<Fault> fault = ofNextUpdate();
        drawnOfUpdate = Optional.empty();
        isUpdateDrawn = false;
        fault.ifPresent(struck::add);
        return fault.map(this::fate).orElse(UpdateFate.SUCCEEDS);
    }

    /** By chance it is drawn once for each update that is accepted, however often that is asked for before. */
    private Optional<Fault> ofNextUpdate() {
        if (drawnOfUpdate.isPresent() || isQuiet()) {
            return drawnOfUpdate;
        }
        if (!isUpdateDrawn) {
            chanceOfUpdate = plan.rates().draw(true, updateRandom);
            isUpdateDrawn = true;
        }
        return chanceOfUpdate;
    }

    private UpdateFate fate(Fault fault) {
        if (fault == Fault.UPDATE_ENDS_READY) {
            startedAgainAt = scene.clock().epochMillis() + STOPPED_MILLIS;
            return UpdateFate.STOPS;
        }
        return fault == Fault.UPDATE_ROLLED_BACK ? UpdateFate.IS_ROLLED_BACK : UpdateFate.FAILS;
    }

    /** A call of another client than the function is an invocation of its own, in which nothing happens by chance. */
    @Override
    public Fate fateOf(Call call) {
        if (isInvocation) {
            return drawnFate(call);
        }
        struck.clear();
        victim = "";
        Fate fate = drawnFate(call);
        endInvocation();
        return fate;
    }

    private Fate drawnFate(Call call) {
        if (isDeployDrawn) {
            deployBefore(call);
        }
        Fate fate = drawn.map(fault -> fateOf(call, fault)).orElseGet(Served::new);
        if (!(fate instanceof Served) || !losesAnswer(call)) {
            return fate;
        }
        return struck.contains(Fault.ANSWER_LOST) ? new CallerGone(false, () -> {}) : new AnswerLost();
    }

    /** Of an update of the running application, which alone can fail; its repetitions are not answered either. */
    private boolean losesAnswer(Call call) {
        return call.operation().equals(UPDATE)
                && (struck.contains(Fault.ANSWER_LOST)
                        || isRunning() && ofNextUpdate().equals(Optional.of(Fault.ANSWER_LOST)));
    }

    private Fate fateOf(Call call, Fault fault) {
        return switch (fault) {
            case THROTTLING -> refused(call, fault, new ServiceError(Throttling.JSON_CODE, "Rate exceeded"));
            case SERVER_ERROR -> refused(call, fault, internalFailure());
            case HUNG_CONNECTION -> isTurnOf(fault) ? new Hung() : new Served();
            case CRASH, TIME_OUT ->
                isTurnOf(fault)
                        ? new CallerGone(
                                random.nextBoolean(), scene.killFunction().orElseThrow())
                        : new Served();
            case SSM_DOWN -> {
                if (!call.operation().endsWith("Parameter")) {
                    yield new Served();
                }
                struck.add(fault);
                yield new Refused(internalFailure());
            }
            case CONCURRENT_MODIFICATION,
                    ALARMS_DELETED,
                    UPDATE_FAILS,
                    UPDATE_ENDS_READY,
                    UPDATE_ROLLED_BACK,
                    ANSWER_LOST -> new Served();
        };
    }

    /** The operation whose turn it is fails from then on, so that the SDK's own attempts do not help. */
    private Fate refused(Call call, Fault fault, ServiceError error) {
        if (victim.isEmpty() && isTurnOf(fault)) {
            victim = call.operation();
        }
        return victim.equals(call.operation()) ? new Refused(error) : new Served();
    }

    private boolean isTurnOf(Fault fault) {
        return !struck.contains(fault) && callsBefore-- == 0 && struck.add(fault);
    }

    private void deployBefore(Call call) {
        if (call.operation().equals(UPDATE) && isRunning()) {
            struck.add(Fault.CONCURRENT_MODIFICATION);
            isDeployDrawn = false;
            scene.flink().deploy();
        }
    }

    private boolean isRunning() {
        return scene.flink().status() == ApplicationStatus.RUNNING;
    }

    /** Tells whether there were alarms to delete. */
    private boolean deleteAlarms() {
        if (scene.demandAlarms().isEmpty() || alarmsComeBackAt != Long.MAX_VALUE) {
            return false;
        }
        scene.demandAlarms().forEach(Alarm::delete);
        alarmsComeBackAt = scene.clock().epochMillis() + ALARMS_GONE_MILLIS;
        return true;
    }

    /** Nothing goes wrong by chance while the target is being registered, nor at the end. */
    private boolean isQuiet() {
        return !isRegistered || isOver();
    }

    private boolean isOver() {
        return scene.clock().epochMillis() >= plan.untilEpochMillis();
    }

    private static ServiceError internalFailure() {
        return new ServiceError("InternalFailure", "injected", SERVER_ERROR_STATUS);
    }
}
