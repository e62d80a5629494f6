package io.flinkscaling.simulator.tune;

/** What a user wants least of. */
public enum Goal {
    /** The least total: KPUs, and what rescales and minutes above the lag objective are worth. */
    LEAST_TOTAL("least-total"),
    /** The fewest rescales, for no more KPU-hours and no more minutes above the lag objective than with the defaults. */
    FEWEST_RESCALES("fewest-rescales");

    private final String key;

    Goal(String key) {
        this.key = key;
    }

    /** Returns the name on the command line. */
    public String key() {
        return key;
    }
}
