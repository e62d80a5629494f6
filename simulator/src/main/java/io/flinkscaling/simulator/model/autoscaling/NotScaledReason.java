package io.flinkscaling.simulator.model.autoscaling;

/** Why a triggered policy scaled nothing; Application Auto Scaling API reference, {@code NotScaledReason}. */
public enum NotScaledReason {
    ALREADY_AT_MAX_CAPACITY("AlreadyAtMaxCapacity"),
    ALREADY_AT_MIN_CAPACITY("AlreadyAtMinCapacity"),
    ALREADY_AT_DESIRED_CAPACITY("AlreadyAtDesiredCapacity");

    private final String awsName;

    NotScaledReason(String awsName) {
        this.awsName = awsName;
    }

    /** Returns AWS's own word, such as {@code AlreadyAtMaxCapacity}. */
    public String awsName() {
        return awsName;
    }
}
