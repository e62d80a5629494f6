package io.flinkscaling.simulator.trace;

/** What a trace file records over time. */
enum Measure {
    INCOMING_RECORDS("incomingRecords", 0, 1e15, "a number from 0 to 1E15"),
    MILLIS_BEHIND_LATEST("millisBehindLatest", 0, 1e12, "a number from 0 to 1E12, or -1 for not known"),
    PARALLELISM("parallelism", 1, 1e6, "a number from 1 to 1E6");

    /** What Managed Flink reports as millisBehindLatest until it knows it. */
    private static final double LAG_NOT_KNOWN = -1;

    private final String label;
    private final double min;
    private final double max;
    private final String allowed;

    Measure(String label, double min, double max, String allowed) {
        this.label = label;
        this.min = min;
        this.max = max;
        this.allowed = allowed;
    }

    /** Returns the name of its column in a CSV file. */
    String label() {
        return label;
    }

    /** Returns in words which values are allowed. */
    String allowed() {
        return allowed;
    }

    boolean allows(double recorded) {
        return recorded >= min && recorded <= max || meansMissing(recorded);
    }

    /** Returns what an allowed value means: NaN if it stands for a missing one. */
    double meaningOf(double recorded) {
        double withoutNegativeZero = recorded + 0.0;
        return meansMissing(recorded) ? Double.NaN : withoutNegativeZero;
    }

    private boolean meansMissing(double recorded) {
        return this == MILLIS_BEHIND_LATEST && recorded == LAG_NOT_KNOWN;
    }
}
