package io.flinkscaling.simulator.model.cloudwatch;

import java.time.Duration;

/** An alarm on the lag, and the history that its datapoints are published to, a minute each. */
public final class WatchedLag {

    /** Datapoints are visible at once. */
    public static final CloudWatchSettings AT_ONCE = CloudWatchSettings.of(MetricDelays.all(Duration.ZERO));

    public final Alarm alarm;

    private final MetricHistory history;
    private final MinuteMetrics metrics = new MinuteMetrics();
    private long epochSeconds;

    public WatchedLag(AlarmDefinition definition, CloudWatchSettings settings) {
        this(definition, MetricExpression.of(PublishedMetric.FLINK_LAG), settings);
    }

    public WatchedLag(AlarmDefinition definition, MetricExpression expression, CloudWatchSettings settings) {
        history = new MetricHistory(settings);
        alarm = new Alarm(definition, expression, history, settings);
    }

    public void publish(double... lags) {
        for (double lag : lags) {
            metrics.set(Double.NaN, lag, Double.NaN);
            history.add(epochSeconds, metrics);
            epochSeconds += 60;
            alarm.onMinute();
        }
    }

    /** Publishes datapoints as {@link Datapoints} draws them. */
    void publish(String points) {
        for (String symbol : points.split(" ")) {
            publish(Datapoints.value(symbol));
        }
    }
}
