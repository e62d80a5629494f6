package io.flinkscaling.simulator.model.cloudwatch;

import java.time.Duration;
import java.util.stream.Stream;

/**
 * How long after the end of its minute a datapoint becomes visible. AWS does not document it.
 *
 * @param kinesis of the metrics of Kinesis Data Streams, 0 to 15 minutes
 * @param flink of the metrics of Managed Service for Apache Flink, 0 to 15 minutes
 * @param custom of the metrics that a template publishes, 0 to 15 minutes
 */
public record MetricDelays(Duration kinesis, Duration flink, Duration custom) {

    public static final Duration GREATEST = Duration.ofMinutes(15);

    /** A minute each. */
    public static final MetricDelays DEFAULT = all(Duration.ofMinutes(1));

    public MetricDelays {
        requireAllowed("kinesis", kinesis);
        requireAllowed("flink", flink);
        requireAllowed("custom", custom);
    }

    public static MetricDelays all(Duration delay) {
        return new MetricDelays(delay, delay, delay);
    }

    /** Returns the delay of the slowest of them. */
    public Duration greatest() {
        return Stream.of(kinesis, flink, custom).max(Duration::compareTo).orElseThrow();
    }

    /** Returns after how many whole minutes an evaluation, of which there is one a minute, sees a datapoint. */
    int minutesOf(MetricSource source) {
        Duration delay =
                switch (source) {
                    case KINESIS -> kinesis;
                    case FLINK -> flink;
                    case CUSTOM -> custom;
                };
        return (int) Math.ceil(delay.toMillis() / 60e3);
    }

    private static void requireAllowed(String field, Duration delay) {
        if (delay.isNegative() || delay.compareTo(GREATEST) > 0) {
            throw new IllegalArgumentException(
                    field + " is " + delay + "; allowed: PT0S to " + GREATEST + ", in ISO 8601");
        }
    }
}
