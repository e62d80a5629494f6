package io.flinkscaling.simulator.declared;

/** What the AWS CLI says of what is deployed, by the name of the list that it prints. */
enum DeployedAnswer {
    POLICIES(
            "ScalingPolicies",
            "aws application-autoscaling describe-scaling-policies --service-namespace custom-resource",
            "PolicyARN"),
    TARGETS(
            "ScalableTargets",
            "aws application-autoscaling describe-scalable-targets --service-namespace custom-resource",
            "ScalableTargetARN"),
    SCHEDULES(
            "ScheduledActions",
            "aws application-autoscaling describe-scheduled-actions --service-namespace custom-resource",
            "ScheduledActionARN"),
    ALARMS("MetricAlarms", "aws cloudwatch describe-alarms", "AlarmArn");

    private final String list;
    private final String command;
    private final String arn;

    DeployedAnswer(String list, String command, String arn) {
        this.list = list;
        this.command = command;
        this.arn = arn;
    }

    /** Returns the name of its list. */
    String list() {
        return list;
    }

    /** Returns the field that tells its items apart. */
    String arn() {
        return arn;
    }

    /** Returns the command that prints it. */
    String command() {
        return command;
    }
}
