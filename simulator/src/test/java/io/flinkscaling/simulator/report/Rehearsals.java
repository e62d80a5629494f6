package io.flinkscaling.simulator.report;

import io.flinkscaling.scaling.ApplicationStatus;
import io.flinkscaling.simulator.cloud.CallOutcome;
import io.flinkscaling.simulator.model.autoscaling.Activity;
import io.flinkscaling.simulator.rehearsal.AwsCall;
import io.flinkscaling.simulator.rehearsal.FunctionCall;
import io.flinkscaling.simulator.rehearsal.RehearsedPolicy;
import io.flinkscaling.simulator.rehearsal.fault.Fault;
import io.flinkscaling.simulator.replay.Kind;
import io.flinkscaling.simulator.replay.PolicyReplay;
import io.flinkscaling.simulator.replay.Timelines.Minute;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Rehearsals of two hours, with a scaling request from the first minute to the second that is successful. */
public final class Rehearsals {

    private static final int MINUTES = 120;

    private static final Minute CALM = new Minute(60_000, 1, 4, 4, ApplicationStatus.RUNNING, 0, 0, 0, 0);

    private Rehearsals() {}

    public static RehearsedPolicy policy(String name, Path log, FunctionCall... calls) {
        return policy(name, log, Arrays.asList(calls));
    }

    public static RehearsedPolicy policy(List<Activity> activities, FunctionCall... calls) {
        PolicyReplay replay = Reports.policy("step", MINUTES, minute -> CALM);
        return new RehearsedPolicy(
                new PolicyReplay(
                        "step", Kind.POLICY, replay.timeline(), activities, List.of(), List.of(), replay.scores()),
                Arrays.asList(calls),
                "natively",
                1,
                0,
                0,
                0,
                Path.of("none"));
    }

    public static RehearsedPolicy policy(String name, Path log, List<FunctionCall> calls) {
        PolicyReplay replay = Reports.policy(name, MINUTES, minute -> CALM);
        return new RehearsedPolicy(
                replay, calls, "natively, called as by a REST API (payload 1.0)", 2, 51_200, 52_224, 61_440, log);
    }

    public static FunctionCall call(int seconds, String request, int status, Fault... faults) {
        return call(seconds, request, status, false, faults);
    }

    public static FunctionCall timedOut(int seconds, String request, Fault... faults) {
        return call(seconds, request, 500, true, faults);
    }

    private static FunctionCall call(int seconds, String request, int status, boolean isTimedOut, Fault... faults) {
        List<String> operations = request.equals("GET")
                ? List.of("GetParameter", "DescribeApplication")
                : List.of("GetParameter", "DescribeApplication", "PutParameter", "UpdateApplication");
        List<AwsCall> awsCalls = operations.stream()
                .map(operation -> new AwsCall(operation, new CallOutcome.Answered()))
                .toList();
        return new FunctionCall(
                Reports.START.plusSeconds(seconds),
                "id-" + seconds,
                request,
                status,
                4_000_000,
                awsCalls,
                Set.of(faults),
                isTimedOut);
    }
}
