package io.flinkscaling.simulator.cli;

import java.util.ArrayList;
import java.util.List;

/** What a verdict cannot tell. */
final class VerdictNotes {

    private static final int MINUTES_PER_DAY = 1_440;

    private VerdictNotes() {}

    static List<String> of(Scenario run) {
        List<String> notes = new ArrayList<>();
        notes.add("Both assume " + perSecond(run)
                + " records per second per unit of parallelism. That figure has not been measured.");
        if (!run.trace().hasRecordedLag()) {
            notes.add("The recording contains no lag, so the modelled lag cannot be checked.");
        }
        if (run.trace().minutes() < MINUTES_PER_DAY) {
            notes.add("The trace is shorter than a day: what a month costs is a guess.");
        }
        return notes;
    }

    private static String perSecond(Scenario run) {
        double recordsPerSecond = run.settings().throughput().recordsPerSecondPerUnit();
        return recordsPerSecond == Math.rint(recordsPerSecond)
                ? Long.toString((long) recordsPerSecond)
                : Double.toString(recordsPerSecond);
    }
}
