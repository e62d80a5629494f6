package io.flinkscaling.simulator.model.autoscaling;

/** {@code StatusCode} of a scaling activity; Application Auto Scaling API reference, {@code ScalingActivity}. */
public enum ActivityStatus {
    PENDING("Pending"),
    IN_PROGRESS("InProgress"),
    SUCCESSFUL("Successful"),
    OVERRIDDEN("Overridden"),
    UNFULFILLED("Unfulfilled"),
    FAILED("Failed");

    private final String awsName;

    ActivityStatus(String awsName) {
        this.awsName = awsName;
    }

    /** Returns AWS's own word, such as {@code InProgress}. */
    public String awsName() {
        return awsName;
    }
}
