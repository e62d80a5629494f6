package io.flinkscaling.simulator.rehearsal;

import io.flinkscaling.simulator.lambda.FunctionPackage;
import io.flinkscaling.simulator.loop.ClosedLoop;
import io.flinkscaling.simulator.loop.ModelledTarget;
import io.flinkscaling.simulator.loop.ScalingSetup;
import io.flinkscaling.simulator.loop.SimulationSettings;
import io.flinkscaling.simulator.model.autoscaling.EndpointException;
import io.flinkscaling.simulator.rehearsal.fault.FaultPlan;
import io.flinkscaling.simulator.rehearsal.fault.FaultRates;
import io.flinkscaling.simulator.replay.PolicyReplay;
import io.flinkscaling.simulator.replay.Replay;
import io.flinkscaling.simulator.replay.ReplayProgress;
import io.flinkscaling.simulator.text.InputException;
import io.flinkscaling.simulator.trace.Trace;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rehearses traces: replays in which the custom resource is the packaged function. */
public final class Rehearsal {

    private static final String APPLICATION = "rehearsal";
    private static final int ANY_PORT = 0;

    /** So that a report can tell whether everything has recovered in the end. */
    private static final Duration QUIET_END = Duration.ofHours(1);

    /** In the first minute the target is being registered, which is spared; in the one after it there may be invocations. */
    private static final int LEAST_MINUTES_WITH_FAULTS = (int) QUIET_END.toMinutes() + 2;

    private final FunctionPackage function;
    private final Path log;
    private final FaultRates rates;

    /**
     * Makes the rehearsals of a function.
     *
     * @param log takes the function's output
     * @param rates what goes wrong; nothing in the last hour of a trace
     */
    public Rehearsal(FunctionPackage function, Path log, FaultRates rates) {
        this.function = function;
        this.log = log;
        this.rates = rates;
    }

    /** Returns from when on nothing goes wrong any more. */
    public static Instant quietFrom(Instant end) {
        return end.minus(QUIET_END);
    }

    /** Throws an {@link InputException} if faults are asked for and the trace has no time in which they could incident. */
    public static void requireTime(FaultRates rates, Trace trace) {
        if (!rates.isEmpty() && trace.minutes() < LEAST_MINUTES_WITH_FAULTS) {
            throw new InputException("option --fault cannot be used with trace " + trace.name() + ", which has "
                    + trace.minutes() + " minutes: in the last hour nothing goes wrong; allowed: traces of at least "
                    + LEAST_MINUTES_WITH_FAULTS + " minutes");
        }
    }

    /**
     * Rehearses a trace under one setup.
     *
     * @throws InputException if the function does not start, or refuses the registration of the target
     */
    public RehearsedPolicy run(Trace trace, ScalingSetup setup, SimulationSettings settings, ReplayProgress progress) {
        List<FunctionCall> calls = new ArrayList<>();
        LocalDeployment.Setting setting =
                new LocalDeployment.Setting(APPLICATION, ANY_PORT, Optional.of(function), log, !rates.isEmpty());
        ModelledTarget target = ModelledTarget.of(setup, settings, trace.start().toEpochMilli());
        FaultPlan plan = new FaultPlan(rates, settings.seed(), quietFrom(trace));
        try (LocalDeployment deployment = new LocalDeployment(setting, target, plan, calls::add, Map.of())) {
            PolicyReplay replay = replay(trace, deployment, progress);
            RunningFunction running = deployment.function().orElseThrow();
            ResidentMemory memory = running.memory();
            return new RehearsedPolicy(
                    replay,
                    calls,
                    deployment.describeBuild(),
                    running.starts(),
                    memory.firstKilobytes(),
                    memory.lastKilobytes(),
                    memory.peakKilobytes(),
                    log);
        } catch (EndpointException e) {
            throw new InputException("the function did not let " + setup.name() + " register its target, but answered "
                    + e.getMessage());
        }
    }

    private static PolicyReplay replay(Trace trace, LocalDeployment deployment, ReplayProgress progress) {
        ReplayProgress withFaults = () -> {
            deployment.onMinute();
            progress.onMinute();
        };
        deployment.models().lock();
        try {
            return Replay.run(trace, new ClosedLoop(deployment.target(), deployment.endpoint()), withFaults);
        } finally {
            deployment.models().unlock();
        }
    }

    private static long quietFrom(Trace trace) {
        return quietFrom(trace.start().plus(Duration.ofMinutes(trace.minutes())))
                .toEpochMilli();
    }
}
