package io.flinkscaling.simulator.model.cloudwatch;

/**
 * The periods that an evaluation of an alarm looks at. Of periods of a minute, the newest has just ended and may not have any
 * visible datapoint yet; longer ones end with the newest minute of which everything is visible.
 */
public final class EvaluationRange {

    private final MetricHistory history;
    private final int periods;
    private final int periodMinutes;
    private final int hiddenMinutes;
    private final double[] known;
    private double capacity = Double.NaN;

    /** The same time in periods of a minute. */
    private final EvaluationRange minutes;

    /** Makes a range of periods of a minute. */
    public EvaluationRange(MetricHistory history, int minutes) {
        this(history, minutes, 1, 0);
    }

    /**
     * Makes a range.
     *
     * @param periodMinutes how long each period is
     * @param hiddenMinutes how many of the newest minutes are left out, because not everything of them is visible yet
     */
    EvaluationRange(MetricHistory history, int periods, int periodMinutes, int hiddenMinutes) {
        this.history = history;
        this.periods = periods;
        this.periodMinutes = periodMinutes;
        this.hiddenMinutes = hiddenMinutes;
        this.known = new double[periodMinutes];
        this.minutes =
                periodMinutes == 1 ? this : new EvaluationRange(history, hiddenMinutes + periods * periodMinutes);
    }

    /** Returns how many periods there are; their ages are 1 for the newest, up to this number. */
    public int periods() {
        return periods;
    }

    /** Returns the datapoint of an age, of periods of a minute; NaN if there is none, or none that is visible yet. */
    public double datapoint(PublishedMetric metric, int age) {
        return history.datapoint(metric, age);
    }

    /** Returns the datapoint of a period; NaN if none of its minutes has one, or it began before the metrics. */
    public double datapoint(PublishedMetric metric, PeriodStatistic statistic, int age) {
        if (periodMinutes == 1) {
            return history.datapoint(metric, age);
        }
        return datapoint((range, minute) -> range.history.datapoint(metric, minute), statistic, age);
    }

    /** Returns the datapoint of a period of a series of minutes; NaN as for a metric. */
    double datapoint(MetricExpression.Series ofMinutes, PeriodStatistic statistic, int age) {
        int oldest = hiddenMinutes + age * periodMinutes;
        if (oldest > history.minutes()) {
            return Double.NaN;
        }
        int count = 0;
        for (int minute = oldest; minute > oldest - periodMinutes; minute--) {
            double value = ofMinutes.at(minutes, minute);
            if (!Double.isNaN(value)) {
                known[count++] = value;
            }
        }
        return count == 0 ? Double.NaN : statistic.of(known, count);
    }

    /** Returns the constant of the alarm's metric math that follows the capacity; NaN if it has none. */
    public double capacity() {
        return capacity;
    }

    /** Changes that constant; NaN for none. */
    public void putCapacity(double newCapacity) {
        capacity = newCapacity;
    }

    /** Returns when the period of an age began, in seconds since the epoch. */
    public long epochSeconds(int age) {
        return history.epochSeconds(hiddenMinutes + age * periodMinutes);
    }
}
