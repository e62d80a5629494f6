package io.flinkscaling.simulator.declared.metric;

import io.flinkscaling.simulator.template.Properties;

/** The period of metrics: minutes, of each of which the models have a datapoint. */
public final class Periods {

    private static final int SECONDS_PER_MINUTE = 60;

    /** Longer ones are rare, and an alarm on them looks at more than the last day. */
    private static final int GREATEST_SECONDS = 3_600;

    private Periods() {}

    /**
     * Returns the {@code Period} in minutes; 1 if there is none.
     *
     * @throws io.flinkscaling.simulator.text.InputException if the models have no datapoints for it
     */
    public static int minutes(Properties properties) {
        if (!properties.has("Period")) {
            return 1;
        }
        double seconds = properties.number("Period");
        if (!(seconds >= SECONDS_PER_MINUTE && seconds <= GREATEST_SECONDS && seconds % SECONDS_PER_MINUTE == 0)) {
            throw properties.refusal(
                    "Period", "a multiple of " + SECONDS_PER_MINUTE + ", up to " + GREATEST_SECONDS + ", in seconds");
        }
        return (int) seconds / SECONDS_PER_MINUTE;
    }
}
