package io.flinkscaling.simulator.declared.metric;

import io.flinkscaling.simulator.template.Properties;

/** The period of metrics: the models have one datapoint a minute. */
public final class Periods {

    private static final int SECONDS = 60;

    private Periods() {}

    /** Throws unless the {@code Period}, if there is one, is a minute. */
    public static void requireMinute(Properties properties) {
        if (properties.has("Period") && properties.number("Period") != SECONDS) {
            throw properties.refusal("Period", SECONDS + ", of which the model has datapoints");
        }
    }
}
