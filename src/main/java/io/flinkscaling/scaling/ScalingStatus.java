package io.flinkscaling.scaling;

/**
 * The status of the last scaling action, in the words of the custom-resource contract.
 *
 * <p>Source: aws/aws-auto-scaling-custom-resource, README, {@code scalingStatus}.
 */
public enum ScalingStatus {
    /** The action has not begun. */
    PENDING("Pending"),
    IN_PROGRESS("InProgress"),
    SUCCESSFUL("Successful"),
    FAILED("Failed");

    private final String awsName;

    ScalingStatus(String awsName) {
        this.awsName = awsName;
    }

    /** Returns the contract's own word, such as {@code InProgress}. */
    public String awsName() {
        return awsName;
    }
}
