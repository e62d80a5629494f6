package io.flinkscaling.simulator.cli;

import java.util.ArrayList;
import java.util.List;

/** What a verdict cannot tell. */
final class VerdictNotes {

    private VerdictNotes() {}

    static List<String> of(Scenario run) {
        List<String> notes = new ArrayList<>();
        notes.add("Both are computed with a throughput of " + perSecond(run)
                + " records a second and parallelism, which nothing here has measured.");
        if (!run.trace().hasRecordedLag()) {
            notes.add("The recording has no lag to hold the model's against.");
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
