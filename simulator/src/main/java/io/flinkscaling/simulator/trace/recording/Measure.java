package io.flinkscaling.simulator.trace.recording;

import java.util.Set;

/** What a recording has over time. */
public enum Measure {
    INCOMING_RECORDS("incomingRecords", 0, 1e15, "a number from 0 to 1E15", Set.of(Statistic.SUM)),
    MILLIS_BEHIND_LATEST(
            "millisBehindLatest",
            0,
            1e12,
            "a number from 0 to 1E12, or a negative one for not known",
            Statistic.LEVELS_OF_A_PERIOD),
    PARALLELISM("parallelism", 1, 1e6, "a number from 1 to 1E6", Statistic.LEVELS_OF_A_PERIOD);

    private final String label;
    private final double min;
    private final double max;
    private final String allowed;
    private final Set<Statistic> statistics;

    Measure(String label, double min, double max, String allowed, Set<Statistic> statistics) {
        this.label = label;
        this.min = min;
        this.max = max;
        this.allowed = allowed;
        this.statistics = statistics;
    }

    /** Returns the name of its column in a CSV file. */
    public String label() {
        return label;
    }

    /** Returns in words which values are allowed. */
    public String allowed() {
        return allowed;
    }

    public boolean allows(double recorded) {
        return recorded >= min && recorded <= max || meansMissing(recorded);
    }

    /** Returns what an allowed value means: NaN if it stands for a missing one. */
    public double meaningOf(double recorded) {
        double withoutNegativeZero = recorded + 0.0;
        return meansMissing(recorded) ? Double.NaN : withoutNegativeZero;
    }

    /** Tells whether a statistic says what this measure is: the records of a period are their sum, a lag never is. */
    boolean isGivenBy(Statistic statistic) {
        return statistics.contains(statistic);
    }

    /** Managed Flink reports a negative millisBehindLatest until it knows it. */
    private boolean meansMissing(double recorded) {
        return this == MILLIS_BEHIND_LATEST && recorded < 0 && Double.isFinite(recorded);
    }
}
