package io.flinkscaling.policy;

/** How an alarm compares a datapoint with its threshold; CloudWatch's {@code ComparisonOperator} for static thresholds. */
public enum ComparisonOperator {
    GREATER_THAN_OR_EQUAL_TO_THRESHOLD("GreaterThanOrEqualToThreshold", Breach.ABOVE),
    GREATER_THAN_THRESHOLD("GreaterThanThreshold", Breach.ABOVE),
    LESS_THAN_THRESHOLD("LessThanThreshold", Breach.BELOW),
    LESS_THAN_OR_EQUAL_TO_THRESHOLD("LessThanOrEqualToThreshold", Breach.BELOW);

    private final String awsName;
    private final Breach breach;

    ComparisonOperator(String awsName, Breach breach) {
        this.awsName = awsName;
        this.breach = breach;
    }

    /** Returns CloudWatch's own word, such as {@code GreaterThanThreshold}. */
    public String awsName() {
        return awsName;
    }

    /** Returns the side of the threshold on which a datapoint breaches. */
    public Breach breach() {
        return breach;
    }

    /** Tells whether a datapoint breaches the threshold. */
    public boolean breaches(double value, double threshold) {
        return switch (this) {
            case GREATER_THAN_OR_EQUAL_TO_THRESHOLD -> value >= threshold;
            case GREATER_THAN_THRESHOLD -> value > threshold;
            case LESS_THAN_THRESHOLD -> value < threshold;
            case LESS_THAN_OR_EQUAL_TO_THRESHOLD -> value <= threshold;
        };
    }
}
