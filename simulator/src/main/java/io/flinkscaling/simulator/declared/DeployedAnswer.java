package io.flinkscaling.simulator.declared;

/** What the AWS CLI says of what is deployed, by the name of the list that it prints. */
enum DeployedAnswer {
    POLICIES(
            "ScalingPolicies",
            "aws application-autoscaling describe-scaling-policies --service-namespace custom-resource"),
    TARGETS(
            "ScalableTargets",
            "aws application-autoscaling describe-scalable-targets --service-namespace custom-resource"),
    SCHEDULES(
            "ScheduledActions",
            "aws application-autoscaling describe-scheduled-actions --service-namespace custom-resource"),
    ALARMS("MetricAlarms", "aws cloudwatch describe-alarms");

    private final String list;
    private final String command;

    DeployedAnswer(String list, String command) {
        this.list = list;
        this.command = command;
    }

    /** Returns the name of its list. */
    String list() {
        return list;
    }

    /** Returns the command that prints it. */
    String command() {
        return command;
    }
}
