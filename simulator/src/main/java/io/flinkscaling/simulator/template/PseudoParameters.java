package io.flinkscaling.simulator.template;

import java.util.Map;

/** What CloudFormation itself gives a stack: here an example account in the region whose prices the model has. */
final class PseudoParameters {

    static final String NO_VALUE = "AWS::NoValue";

    static final Map<String, String> VALUES = Map.of(
            "AWS::AccountId", "123456789012",
            "AWS::Partition", "aws",
            "AWS::Region", "us-east-1",
            "AWS::StackId", "arn:aws:cloudformation:us-east-1:123456789012:stack/flink-scaling/example",
            "AWS::StackName", "flink-scaling",
            "AWS::URLSuffix", "amazonaws.com");

    private PseudoParameters() {}
}
