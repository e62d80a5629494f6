package io.flinkscaling.simulator.declared;

import io.flinkscaling.simulator.template.ResolvedTemplate;
import io.flinkscaling.simulator.template.ResourceDeclaration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Templates that scale a Flink application without Application Auto Scaling, and so have no scalable target. */
final class OtherAutoscalers {

    /** Source: aws-samples, amazon-managed-service-for-apache-flink-examples, managed-flink-autoscaling.json. */
    private static final List<String> AWS_UTILITY = List.of("AWS::CloudWatch::Alarm", "AWS::Events::Rule");

    private OtherAutoscalers() {}

    /**
     * Throws the error of a template without a scalable target that is known.
     *
     * @throws io.flinkscaling.simulator.text.InputException if it is that of AWS's sample
     */
    static void recognize(ResolvedTemplate template) {
        Set<String> types =
                template.declarations().stream().map(ResourceDeclaration::type).collect(Collectors.toSet());
        if (types.containsAll(AWS_UTILITY)) {
            throw template.error("scales by alarms, EventBridge and a function of its own, as AWS's sample"
                    + " managed-flink-autoscaling does, and not by Application Auto Scaling; allowed: no --template, since"
                    + " the row aws-utility of each replay is that sample with its defaults; or a template like"
                    + " infra/template.yaml");
        }
    }
}
