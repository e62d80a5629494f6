package io.flinkscaling.simulator.replay;

import io.flinkscaling.scaling.ApplicationStatus;
import java.time.Instant;
import java.util.function.IntFunction;

/** Builds timelines for the tests of other packages. */
public final class Timelines {

    /** What happened in one minute. */
    public record Minute(
            double incomingRecords,
            double demand,
            int parallelism,
            int desiredParallelism,
            ApplicationStatus status,
            double backlogRecords,
            double millisBehindLatest,
            double recordedMillisBehindLatest,
            double downSeconds) {}

    private Timelines() {}

    /** Returns a timeline of that many minutes, each as the function has it. */
    public static Timeline of(Instant start, int minutes, IntFunction<Minute> minuteAt) {
        Timeline timeline = new Timeline(start, minutes);
        for (int i = 0; i < minutes; i++) {
            Minute minute = minuteAt.apply(i);
            timeline.setTraffic(i, minute.incomingRecords(), minute.demand(), minute.recordedMillisBehindLatest());
            timeline.setApplication(
                    i, minute.parallelism(), minute.desiredParallelism(), minute.status(), minute.downSeconds());
            timeline.setQueue(i, minute.backlogRecords(), minute.millisBehindLatest());
        }
        return timeline;
    }
}
