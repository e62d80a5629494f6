package io.flinkscaling.simulator.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.simulator.lambda.FunctionPackage;
import io.flinkscaling.simulator.loop.LagSource;
import io.flinkscaling.simulator.loop.ScalingSetup;
import io.flinkscaling.simulator.model.autoscaling.Activity;
import io.flinkscaling.simulator.model.autoscaling.ActivityStatus;
import io.flinkscaling.simulator.rehearsal.fault.Fault;
import io.flinkscaling.simulator.rehearsal.fault.FaultRates;
import io.flinkscaling.simulator.replay.ReplayProgress;
import io.flinkscaling.simulator.replay.Runs;
import io.flinkscaling.simulator.replay.Timeline;
import io.flinkscaling.simulator.trace.Trace;
import io.flinkscaling.simulator.trace.TraceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged function under traffic that asks for another capacity every few minutes, while everything that can go wrong
 * does; only the last two hours are calm.
 */
class SoakTest {

    private static final long SEED = 7;
    private static final int CALM_MINUTES = 120;
    private static final int MINUTES_PER_LEVEL = 5;
    private static final int MOST_OVERRIDDEN = 5;
    private static final int OK = 200;

    /** Ten minutes, and up to a minute more until somebody looks. */
    private static final Duration STOPPED = Duration.ofMinutes(11);

    private static final String FAILED_TO_START = "the operation ended FAILED: the application could not be started";

    /** A rescale for every level of traffic: nothing holds the policy back. A scale-in waits for what the scale-out alarm looks at. */
    private static final Map<String, String> EAGER = Map.of(
            "ScaleInMinutes", "3",
            "ScaleOutAt", "0.8",
            "Headroom", "0.8",
            "ScaleInHeadroom", "0.8",
            "ScaleInShare", "0",
            "ScaleInCooldownSeconds", "0",
            "ScaleOutCooldownSeconds", "0",
            "CatchUpSeconds", "0");

    @TempDir
    private Path directory;

    private static final String LOST = "UpdateApplication:answer-lost";
    private static final double FLAT = 1.2;

    @Test
    @Timeout(300)
    void inHoursOfFaultsNoRequestIsLost() throws IOException {
        soak(
                8 * 60,
                20,
                List.of(
                        "crash@0.02",
                        "time-out@0.01",
                        "concurrent-modification@0.05",
                        "update-fails@0.05",
                        "answer-lost@0.05"));
    }

    @Test
    @Tag("long")
    @Timeout(900)
    void inTwoThousandRequestsWithEveryFaultNoneIsLost() throws IOException {
        RehearsedPolicy soaked = soak(
                14_000,
                2_000,
                List.of(
                        "throttling@0.004",
                        "server-error@0.004",
                        "hung-connection@0.001",
                        "crash@0.01",
                        "time-out@0.01",
                        "concurrent-modification@0.01",
                        "update-fails@0.03",
                        "update-ends-ready@0.01",
                        "update-rolled-back@0.03",
                        "answer-lost@0.02",
                        "ssm-down@0.004",
                        "alarms-deleted@0.001"));

        assertThat(lost(soaked)).as("updates whose answer was lost").isPositive();
        assertThat(struck(soaked)).isEqualTo(EnumSet.allOf(Fault.class));
        tell(soaked);
    }

    /** Nothing that ends a process: the one that is started takes all of it. */
    @Test
    @Tag("long")
    @Timeout(900)
    void theMemoryOfOneProcessStaysFlat() throws IOException {
        RehearsedPolicy soaked = soak(
                14_000,
                2_000,
                List.of(
                        "throttling@0.002",
                        "server-error@0.002",
                        "concurrent-modification@0.02",
                        "update-fails@0.03",
                        "update-rolled-back@0.03",
                        "ssm-down@0.002"));

        assertThat(soaked.functionStarts()).isEqualTo(1);
        assertThat((double) soaked.lastKilobytes() / soaked.firstKilobytes())
                .as("memory at the end, of that after a hundred invocations")
                .isLessThan(FLAT);
        tell(soaked);
    }

    private RehearsedPolicy soak(int minutes, int leastRequests, List<String> faults) throws IOException {
        Trace trace = trace(minutes);
        ScalingSetup setup = Runs.setup("step", EAGER);
        try (FunctionPackage function = FunctionPackage.unpack(BuiltFunction.zip())) {
            Path log = Files.createFile(directory.resolve("function.log"));
            RehearsedPolicy soaked = new Rehearsal(function, log, FaultRates.parse(faults))
                    .run(
                            trace,
                            setup,
                            Runs.settings(4, 0, Duration.ofSeconds(30), 0.5, LagSource.MODELLED, SEED),
                            ReplayProgress.SILENT);

            List<Activity> requests = soaked.replay().activities().stream()
                    .filter(Activity::isScaling)
                    .toList();
            assertThat(requests).hasSizeGreaterThanOrEqualTo(leastRequests);
            assertEachEnded(requests);
            assertThat(count(requests, ActivityStatus.UNFULFILLED))
                    .as("none is given up")
                    .isZero();
            assertThat(count(requests, ActivityStatus.OVERRIDDEN))
                    .as("the traffic changes every five minutes, and hardly a rescale is not done by then")
                    .isLessThanOrEqualTo(Math.max(MOST_OVERRIDDEN, requests.size() / 100));
            assertUpdatedOnceEach(requests, soaked.calls());
            assertThat(soaked.calls().stream().flatMap(call -> call.awsCalls().stream()))
                    .as("updates asked for while one was under way")
                    .noneMatch(call -> call.toString().equals("UpdateApplication:ResourceInUseException"));
            assertEndsAsDesired(soaked.replay().timeline(), requests);
            if (function.isNative()) {
                assertThat(soaked.peakKilobytes()).as("memory stays flat").isLessThan(96 * 1024);
            }
            return soaked;
        }
    }

    private static long count(List<Activity> requests, ActivityStatus status) {
        return requests.stream().filter(request -> request.status() == status).count();
    }

    /** An update has left the application READY: what is asked for meanwhile fails for the same reason. */
    private record Stop(String reason, Instant until) {

        static final Stop NONE = new Stop("", Instant.MIN);

        /** Returns the stop that there is after a request. */
        Stop after(Activity request, List<FunctionCall> calls) {
            Instant end = calls.stream()
                    .filter(call -> call.faults().contains(Fault.UPDATE_ENDS_READY))
                    .map(call -> call.time().plus(STOPPED))
                    .reduce(until, (earlier, later) -> later);
            return request.status() == ActivityStatus.FAILED ? new Stop(reasonOf(request), end) : new Stop(reason, end);
        }

        /** Tells whether a request has failed by it; the first one to tell of it says that the update was another's. */
        boolean hasFailed(Activity request) {
            String untold = "Scaling to " + request.toCapacity() + " failed: the update before it has failed: ";
            return Set.of(reason, untold + FAILED_TO_START).contains(reasonOf(request))
                    && !request.endTime().orElseThrow().isAfter(until);
        }

        private static String reasonOf(Activity request) {
            return request.statusMessage().replaceFirst(".* Reason: ", "");
        }
    }

    /**
     * A request takes one update, and fails if that does, whatever else goes wrong: what has become of an update whose
     * answer was lost is looked up. It takes none, and fails, while an update that failed has left the application READY.
     * A PATCH that was not answered is made again at the next poll, and may take another update if the failure of the first
     * has been told to somebody else meanwhile. One that overrides another may find its capacity there, if the other's update fails.
     */
    private static void assertUpdatedOnceEach(List<Activity> requests, List<FunctionCall> calls) {
        Stop stop = Stop.NONE;
        for (int i = 0; i < requests.size(); i++) {
            Activity request = requests.get(i);
            int end = i + 1 < requests.size() ? beginOf(requests.get(i + 1), calls) : calls.size();
            List<FunctionCall> own = calls.subList(beginOf(request, calls), end);
            boolean isOverriding = i > 0 && requests.get(i - 1).status() == ActivityStatus.OVERRIDDEN;
            assertUpdatedOnce(request, own, stop, isOverriding);
            stop = stop.after(request, own);
        }
    }

    /** Polls of the same instant come before, among them the last one that makes an earlier request again. */
    private static int beginOf(Activity request, List<FunctionCall> calls) {
        return IntStream.range(0, calls.size())
                .filter(i -> calls.get(i).time().equals(request.startTime())
                        && calls.get(i).request().startsWith("PATCH"))
                .max()
                .orElseThrow();
    }

    private static boolean isUnansweredPatch(FunctionCall call) {
        return call.request().startsWith("PATCH") && call.status() != OK;
    }

    private static void assertUpdatedOnce(Activity request, List<FunctionCall> calls, Stop stop, boolean isOverriding) {
        List<Fault> faults =
                calls.stream().flatMap(call -> call.faults().stream()).toList();
        long updates = calls.stream()
                .flatMap(call -> call.awsCalls().stream())
                .filter(call -> call.operation().equals("UpdateApplication") && call.isCarriedOut())
                .count();
        long unanswered = calls.stream().filter(SoakTest::isUnansweredPatch).count();
        long failedUpdates = faults.stream().filter(Fault::isOfUpdate).count();
        String what = request + " with " + faults;
        if (request.status() == ActivityStatus.FAILED && failedUpdates == 0) {
            assertThat(stop.hasFailed(request))
                    .as(stop + " is the reason of " + what)
                    .isTrue();
            assertThat(updates).as("updates accepted for " + what).isZero();
            return;
        }
        if (unanswered == 0 && request.status() != ActivityStatus.OVERRIDDEN && !isOverriding) {
            assertThat(updates).as("updates accepted for " + what).isEqualTo(1);
            assertThat(request.status() == ActivityStatus.FAILED)
                    .as("whether it failed: " + what)
                    .isEqualTo(failedUpdates == 1);
        }
        assertThat(updates).as("updates accepted for " + what).isLessThanOrEqualTo(1 + unanswered);
    }

    private static void assertEachEnded(List<Activity> requests) {
        assertThat(requests).allSatisfy(request -> {
            assertThat(request.endTime()).as(request.toString()).isPresent();
            assertThat(request.status())
                    .isIn(
                            ActivityStatus.SUCCESSFUL,
                            ActivityStatus.OVERRIDDEN,
                            ActivityStatus.UNFULFILLED,
                            ActivityStatus.FAILED);
            assertThat(request.statusMessage()).isNotBlank();
        });
    }

    private static void assertEndsAsDesired(Timeline timeline, List<Activity> requests) {
        Activity last = requests.get(requests.size() - 1);
        int end = timeline.minutes() - 1;
        assertThat(last.status()).isEqualTo(ActivityStatus.SUCCESSFUL);
        assertThat(timeline.parallelism(end)).isEqualTo(last.toCapacity());
        assertThat(timeline.desiredParallelism(end)).isEqualTo(last.toCapacity());
    }

    private static Set<Fault> struck(RehearsedPolicy soaked) {
        return soaked.calls().stream().flatMap(call -> call.faults().stream()).collect(Collectors.toSet());
    }

    /** The figures of docs/reliability.md. */
    private static void tell(RehearsedPolicy soaked) {
        Map<ActivityStatus, Long> ends = soaked.replay().activities().stream()
                .filter(Activity::isScaling)
                .collect(Collectors.groupingBy(Activity::status, Collectors.counting()));
        Map<Fault, Long> faults = soaked.calls().stream()
                .flatMap(call -> call.faults().stream())
                .collect(Collectors.groupingBy(fault -> fault, TreeMap::new, Collectors.counting()));
        System.out.println("soak: " + ends + ", " + soaked.replay().scores().rescales() + " rescales, "
                + soaked.calls().size() + " invocations, " + lost(soaked) + " updates whose answer was lost, "
                + soaked.functionStarts() + " starts, memory "
                + soaked.firstKilobytes() + " to " + soaked.lastKilobytes() + " kB, at most " + soaked.peakKilobytes()
                + " kB; " + faults);
    }

    private static long lost(RehearsedPolicy soaked) {
        return soaked.calls().stream()
                .flatMap(call -> call.awsCalls().stream())
                .filter(call -> call.toString().equals(LOST))
                .count();
    }

    private Trace trace(int minutes) throws IOException {
        Random random = new Random(SEED);
        List<String> lines = new ArrayList<>(List.of("timestamp,incomingRecords"));
        int recordsPerSecond = 0;
        for (int minute = 0; minute < minutes; minute++) {
            if (minute % MINUTES_PER_LEVEL == 0 && minute < minutes - CALM_MINUTES) {
                recordsPerSecond = 500 + random.nextInt(12_000);
            }
            lines.add(1_772_323_200L + 60L * minute + "," + 60L * recordsPerSecond);
        }
        return TraceReader.read(Files.write(directory.resolve("levels.csv"), lines));
    }
}
