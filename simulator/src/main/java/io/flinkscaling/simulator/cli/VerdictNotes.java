package io.flinkscaling.simulator.cli;

import io.flinkscaling.simulator.baseline.Baselines;
import io.flinkscaling.simulator.replay.PolicyReplay;
import io.flinkscaling.simulator.replay.RecordedLag;
import io.flinkscaling.simulator.text.Human;
import java.util.ArrayList;
import java.util.List;

/** What a verdict cannot tell. */
final class VerdictNotes {

    private static final int MINUTES_PER_DAY = 1_440;

    private VerdictNotes() {}

    static List<String> of(Scenario run, List<PolicyReplay> replays) {
        List<String> notes = new ArrayList<>();
        notes.add("Both assume " + perSecond(run)
                + " records per second per unit of parallelism. That figure has not been measured.");
        if (!run.trace().hasRecordedLag()) {
            notes.add("The recording contains no lag, so the modelled lag cannot be checked.");
        }
        replays.stream()
                .filter(replay -> replay.policy().equals(Baselines.AS_RECORDED))
                .flatMap(replay -> RecordedLag.of(replay).stream())
                .forEach(lag -> notes.add(besideTheModel(lag, run)));
        if (run.settings().snapshots().gb() > 0) {
            notes.add("The cost includes the snapshots; the total leaves them out.");
        }
        if (run.trace().minutes() < MINUTES_PER_DAY) {
            notes.add("The trace is shorter than a day: what a month costs is a guess.");
        }
        return notes;
    }

    private static String besideTheModel(RecordedLag lag, Scenario run) {
        return "%s: the recorded lag is at most %s, and above %s in %s of the %s that have one; the model says %s and %s."
                .formatted(
                        Baselines.AS_RECORDED,
                        Human.duration(lag.maxMillis() / 1e3),
                        Human.duration(run.settings().lagSlo().toSeconds()),
                        Human.percent(lag.violationShare()),
                        Human.count(lag.minutes(), "minute"),
                        Human.duration(lag.modelledMaxMillis() / 1e3),
                        Human.percent(lag.modelledViolationShare()));
    }

    private static String perSecond(Scenario run) {
        double recordsPerSecond = run.settings().throughput().recordsPerSecondPerUnit();
        return recordsPerSecond == Math.rint(recordsPerSecond)
                ? Long.toString((long) recordsPerSecond)
                : Double.toString(recordsPerSecond);
    }
}
