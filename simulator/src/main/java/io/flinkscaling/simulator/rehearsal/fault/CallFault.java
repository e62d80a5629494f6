package io.flinkscaling.simulator.rehearsal.fault;

import io.flinkscaling.simulator.cloud.Interference.CallerGone;
import io.flinkscaling.simulator.cloud.Interference.Fate;
import io.flinkscaling.simulator.cloud.Interference.Hung;
import io.flinkscaling.simulator.cloud.Interference.Refused;
import io.flinkscaling.simulator.cloud.Interference.Served;
import io.flinkscaling.simulator.wire.Call;
import io.flinkscaling.simulator.wire.ServiceError;
import io.flinkscaling.simulator.wire.Throttling;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** The one fault that waits, over several invocations if need be, for the call that it can happen to. */
final class CallFault {

    private static final int SERVER_ERROR_STATUS = 500;

    /** More than an invocation makes: each of its calls has its turn, the update and what follows it too. */
    private static final int MOST_CALLS = 8;

    private final Random random;
    private final Optional<Runnable> killFunction;

    private Optional<Fault> waiting = Optional.empty();
    private boolean isByChance;
    private int callsBefore;
    private String hitOperation = "";

    CallFault(long seed, Optional<Runnable> killFunction) {
        this.random = new Random(seed);
        this.killFunction = killFunction;
    }

    Optional<Fault> waiting() {
        return waiting;
    }

    /** Has a fault wait for the very next call that it can happen to. */
    void arm(Fault fault) {
        waiting = Optional.of(fault);
        isByChance = false;
        callsBefore = 0;
    }

    /** Draws whether one is to wait, and for which of the calls. */
    void draw(FaultRates rates) {
        waiting = rates.draw(false, random);
        isByChance = true;
        callsBefore = random.nextInt(MOST_CALLS);
    }

    /** Forgets the fault if it is one that does not wait for a call; tells whether it was. */
    boolean isTaken(Fault fault) {
        boolean isIt = waiting.equals(Optional.of(fault));
        if (isIt) {
            waiting = Optional.empty();
        }
        return isIt;
    }

    /** Forgets the fault if it was drawn. */
    void forgetChance() {
        waiting = waiting.filter(fault -> !isByChance);
    }

    void beginInvocation() {
        hitOperation = "";
    }

    void endInvocation(Set<Fault> struck) {
        waiting = waiting.filter(fault -> !struck.contains(fault));
    }

    /** Returns what becomes of a call, and adds the fault to those that have struck if that is its doing. */
    Fate fateOf(Call call, Set<Fault> struck) {
        return waiting.map(fault -> fateOf(call, fault, struck)).orElseGet(Served::new);
    }

    private Fate fateOf(Call call, Fault fault, Set<Fault> struck) {
        if (!fault.canHit(call.operation())) {
            return new Served();
        }
        return switch (fault) {
            case THROTTLING -> refused(call, fault, struck, new ServiceError(Throttling.JSON_CODE, "Rate exceeded"));
            case SERVER_ERROR -> refused(call, fault, struck, internalFailure());
            case HUNG_CONNECTION -> isTurnOf(fault, struck) ? new Hung() : new Served();
            case CRASH, TIME_OUT ->
                isTurnOf(fault, struck)
                        ? new CallerGone(random.nextBoolean(), killFunction.orElseThrow())
                        : new Served();
            case SSM_DOWN -> {
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
    private Fate refused(Call call, Fault fault, Set<Fault> struck, ServiceError error) {
        if (hitOperation.isEmpty() && isTurnOf(fault, struck)) {
            hitOperation = call.operation();
        }
        return hitOperation.equals(call.operation()) ? new Refused(error) : new Served();
    }

    private boolean isTurnOf(Fault fault, Set<Fault> struck) {
        return !struck.contains(fault) && callsBefore-- == 0 && struck.add(fault);
    }

    private static ServiceError internalFailure() {
        return new ServiceError("InternalFailure", "injected", SERVER_ERROR_STATUS);
    }
}
