package io.flinkscaling.policy;

/** How the most recent datapoints become one value; {@code MetricAggregationType} of a step scaling policy. */
public enum MetricAggregation {
    AVERAGE("Average"),
    MINIMUM("Minimum"),
    MAXIMUM("Maximum");

    private final String awsName;

    MetricAggregation(String awsName) {
        this.awsName = awsName;
    }

    /** Returns AWS's own word, such as {@code Average}. */
    public String awsName() {
        return awsName;
    }

    /**
     * Aggregates the datapoints {@code values[0]} to {@code values[count - 1]}.
     *
     * @throws IllegalArgumentException if {@code count} is not between 1 and {@code values.length}
     */
    public double aggregate(double[] values, int count) {
        if (count < 1 || count > values.length) {
            throw new IllegalArgumentException("count is " + count + "; allowed: 1 to " + values.length);
        }
        double result = values[0];
        for (int i = 1; i < count; i++) {
            result = switch (this) {
                case AVERAGE -> result + values[i];
                case MINIMUM -> Math.min(result, values[i]);
                case MAXIMUM -> Math.max(result, values[i]);
            };
        }
        return this == AVERAGE ? result / count : result;
    }
}
