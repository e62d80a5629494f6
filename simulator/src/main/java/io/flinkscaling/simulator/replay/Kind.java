package io.flinkscaling.simulator.replay;

import java.util.Locale;

/** What a row of the scores stands for. */
public enum Kind {
    /** A policy that a template declares. */
    POLICY,
    /** What people run without one. */
    BASELINE,
    /** The least that any schedule costs in total, if all of the traffic had been known. */
    OPTIMUM,
    /** A policy of the original sample: shown apart, and never the best. */
    SAMPLE;

    /** Returns the name in summary.json. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
