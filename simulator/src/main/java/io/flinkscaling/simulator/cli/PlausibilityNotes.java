package io.flinkscaling.simulator.cli;

import io.flinkscaling.simulator.text.Human;
import io.flinkscaling.simulator.trace.Trace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What looks wrong in a run although it is well-formed. */
final class PlausibilityNotes {

    private static final double SECONDS_PER_MINUTE = 60;
    private static final int MINUTES_PER_DAY = 1_440;

    /** A peak that a range was too small for is a finding; one of this many times the range is rather an error of units. */
    private static final int FAR_ABOVE = 3;

    private PlausibilityNotes() {}

    static List<String> of(Scenario run) {
        List<String> notes = new ArrayList<>();
        demand(run, notes);
        downtime(run, notes);
        length(run.trace(), notes);
        return notes;
    }

    private static void demand(Scenario run, List<String> notes) {
        double peak = peakRecords(run.trace())
                / SECONDS_PER_MINUTE
                / run.settings().throughput().recordsPerSecondPerUnit();
        int greatest = run.parallelismRange().max();
        if (peak < 1) {
            notes.add("The greatest demand is " + Human.number(peak) + " of a parallelism of 1, so that nothing has to"
                    + " be scaled. Is this a rate per second?"
                    + " incomingRecords is the sum of a period: --scale"
                    + " with the seconds of a period, such as 60, makes"
                    + " sums of rates.");
        } else if (peak > (double) FAR_ABOVE * greatest) {
            notes.add("The greatest demand is a parallelism of " + Human.number(peak) + ", " + FAR_ABOVE
                    + " times MaxCapacity (" + greatest + ") or more. incomingRecords is the sum of a"
                    + " period, of records, not of bytes. Is the throughput of "
                    + Human.number(run.settings().throughput().recordsPerSecondPerUnit())
                    + " records a second and parallelism right?");
        }
    }

    /** Returns the most records that arrived in a minute; at least one minute of a trace is known. */
    private static double peakRecords(Trace trace) {
        double peak = 0;
        for (int minute = 0; minute < trace.minutes(); minute++) {
            double records = trace.incomingRecords(minute);
            peak = records > peak ? records : peak;
        }
        return peak;
    }

    private static void downtime(Scenario run, List<String> notes) {
        Duration objective = run.settings().lagSlo();
        long seconds = run.settings().downtime().meanSeconds();
        if (seconds > objective.toSeconds()) {
            notes.add("Every rescale violates the lag objective of " + Human.duration(objective.toSeconds())
                    + ", because it stops the application for " + Human.duration(seconds)
                    + "; --lag-slo sets another objective.");
        }
    }

    private static void length(Trace trace, List<String> notes) {
        if (trace.minutes() < MINUTES_PER_DAY) {
            notes.add("The trace is " + Human.duration(trace.minutes() * SECONDS_PER_MINUTE)
                    + " long. Less than a day has no daily cycle in it: rescales and costs a month are guesses.");
        }
    }
}
