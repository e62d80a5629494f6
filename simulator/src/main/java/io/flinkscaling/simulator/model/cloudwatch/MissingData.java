package io.flinkscaling.simulator.model.cloudwatch;

/** How an alarm treats missing datapoints; CloudWatch's {@code TreatMissingData}. */
public enum MissingData {
    MISSING("missing"),
    IGNORE("ignore"),
    BREACHING("breaching"),
    NOT_BREACHING("notBreaching");

    private final String awsName;

    MissingData(String awsName) {
        this.awsName = awsName;
    }

    /** Returns CloudWatch's own word, such as {@code notBreaching}. */
    public String awsName() {
        return awsName;
    }
}
