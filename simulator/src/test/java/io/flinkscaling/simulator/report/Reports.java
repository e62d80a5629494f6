package io.flinkscaling.simulator.report;

import io.flinkscaling.scaling.ApplicationStatus;
import io.flinkscaling.simulator.model.autoscaling.Activity;
import io.flinkscaling.simulator.model.autoscaling.ActivityStatus;
import io.flinkscaling.simulator.model.autoscaling.NotScaledReason;
import io.flinkscaling.simulator.replay.Kind;
import io.flinkscaling.simulator.replay.PolicyReplay;
import io.flinkscaling.simulator.replay.ReplayReport;
import io.flinkscaling.simulator.replay.Scores;
import io.flinkscaling.simulator.replay.Timeline;
import io.flinkscaling.simulator.replay.Timelines;
import io.flinkscaling.simulator.replay.Timelines.Minute;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/** A small report: three minutes, of which the second is down and the third has no recorded arrivals. */
public final class Reports {

    public static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

    public static final Scores SCORES = new Scores(
            180,
            1,
            1,
            0,
            30,
            0.8333333333,
            0.1,
            0.0165,
            240.9,
            340.9,
            300,
            3.3333333333,
            4,
            30_000,
            29_400.5,
            60,
            0,
            1.5,
            0.5,
            1.0 / 3);

    private static final List<Minute> MINUTES = List.of(
            new Minute(60_000, 1, 3, 3, ApplicationStatus.RUNNING, 0, 0, 120, 0),
            new Minute(123_456.5, 2.0576083333, 3, 4, ApplicationStatus.UPDATING, 61_728.25, 30_000, Double.NaN, 30),
            new Minute(Double.NaN, Double.NaN, 4, 4, ApplicationStatus.RUNNING, 0, 0, Double.NaN, 0));

    private static final List<Activity> ACTIVITIES = List.of(
            new Activity(
                    START.plusSeconds(60),
                    Optional.of(START.plusSeconds(120)),
                    ActivityStatus.SUCCESSFUL,
                    3,
                    4,
                    "monitor alarm demand-scale-out in state ALARM triggered policy scale-out",
                    "Setting desired capacity to 4.",
                    "Successfully set desired capacity to 4. Change successfully fulfilled by custom-resource.",
                    Optional.empty()),
            new Activity(
                    START.plusSeconds(120),
                    Optional.empty(),
                    ActivityStatus.FAILED,
                    4,
                    4,
                    "monitor alarm a, \"b\" in state ALARM triggered policy scale-out",
                    "Attempting to scale due to alarm triggered",
                    "",
                    Optional.of(NotScaledReason.ALREADY_AT_MAX_CAPACITY)));

    private Reports() {}

    public static PolicyReplay policy(String name) {
        return policy(name, MINUTES.size(), MINUTES::get);
    }

    public static PolicyReplay policy(String name, int minutes, IntFunction<Minute> minuteAt) {
        Timeline timeline = Timelines.of(START, minutes, minuteAt);
        return new PolicyReplay(name, Kind.POLICY, timeline, ACTIVITIES, List.of(), List.of(), SCORES);
    }

    public static ReplayReport report(String traceName, boolean openLoop, String... policies) {
        return new ReplayReport(
                traceName,
                openLoop,
                Map.of("MinCapacity", "1"),
                Arrays.stream(policies).map(Reports::policy).toList(),
                Optional.empty(),
                List.of());
    }
}
