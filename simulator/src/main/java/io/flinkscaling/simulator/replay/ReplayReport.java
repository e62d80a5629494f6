package io.flinkscaling.simulator.replay;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that a replay of one trace produced.
 *
 * @param traceName what the trace is called
 * @param openLoop whether policies saw the recorded lag instead of the modelled one
 * @param settings what was replayed with, by name, in the order to be shown
 * @param policies the results, in the order to be shown
 * @param verdict how the best policy compares with what is run without it, where that was replayed
 * @param notes what a reader should know beside them
 * @param closer the policy to be looked at closer; empty if none is
 * @param explanations what each row stands for, by its name, where its name does not say it
 */
public record ReplayReport(
        String traceName,
        boolean openLoop,
        Map<String, String> settings,
        List<PolicyReplay> policies,
        Optional<Verdict> verdict,
        List<String> notes,
        Optional<String> closer,
        Map<String, String> explanations) {

    /** Makes a report that looks at no policy closer and explains no row. */
    public ReplayReport(
            String traceName,
            boolean openLoop,
            Map<String, String> settings,
            List<PolicyReplay> policies,
            Optional<Verdict> verdict,
            List<String> notes) {
        this(traceName, openLoop, settings, policies, verdict, notes, Optional.empty(), Map.of());
    }
}
