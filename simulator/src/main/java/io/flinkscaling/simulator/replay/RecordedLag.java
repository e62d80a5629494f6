package io.flinkscaling.simulator.replay;

import java.util.Optional;

/**
 * The lag of a recording, beside the model's of the same minutes. It is to be compared only with what was run then.
 *
 * @param minutes how many have a recorded lag
 * @param maxMillis the greatest recorded lag
 * @param violationShare share of these minutes with more recorded lag than the objective allows, 0 to 1
 * @param modelledMaxMillis the greatest modelled lag at the end of one of them
 * @param modelledViolationShare share of them that ended with more modelled lag than that, 0 to 1
 */
public record RecordedLag(
        int minutes, double maxMillis, double violationShare, double modelledMaxMillis, double modelledViolationShare) {

    /** Returns the lag recorded during a replay; empty if none was. */
    public static Optional<RecordedLag> of(PolicyReplay replay) {
        Timeline timeline = replay.timeline();
        double objectiveMillis = replay.scores().lagSloSeconds() * 1e3;
        int minutes = 0;
        int late = 0;
        int modelledLate = 0;
        double max = 0;
        double modelledMax = 0;
        for (int minute = 0; minute < timeline.minutes(); minute++) {
            double recorded = timeline.recordedMillisBehindLatest(minute);
            if (Double.isNaN(recorded)) {
                continue;
            }
            double modelled = timeline.millisBehindLatest(minute);
            minutes++;
            late += recorded > objectiveMillis ? 1 : 0;
            modelledLate += modelled > objectiveMillis ? 1 : 0;
            max = Math.max(max, recorded);
            modelledMax = Math.max(modelledMax, modelled);
        }
        return minutes == 0
                ? Optional.empty()
                : Optional.of(new RecordedLag(
                        minutes, max, (double) late / minutes, modelledMax, (double) modelledLate / minutes));
    }
}
