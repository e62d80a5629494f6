package io.flinkscaling.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.simulator.declared.PolicyCatalog;
import io.flinkscaling.simulator.declared.TemplateFile;
import io.flinkscaling.simulator.tune.Decision;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What can be typed after tuning, made of what was typed before. */
class ReadyLinesTest {

    private static final Decision CHANGE = new Decision(Map.of("Headroom", "0.9"), List.of());

    @Test
    void theReplayTakesWhatTuneTookAndTheRecommendation() {
        List<String> arguments = List.of(
                "tune",
                "my trace.csv",
                "--scale=2",
                "--parameter",
                "Headroom=0.8",
                "--parameter",
                "MaxCapacity=16",
                "--hold",
                "CatchUpSeconds=600",
                "--budget",
                "50",
                "--goal",
                "fewest-rescales",
                "--policy",
                "step",
                "--downtime",
                "2m");

        assertThat(lines(arguments, "step").get(0))
                .isEqualTo("./flink-scaling replay 'my trace.csv' --scale 2 --parameter MaxCapacity=16 --parameter"
                        + " CatchUpSeconds=600 --downtime 2m --policy step --parameter Headroom=0.9");
    }

    @Test
    void theDeploymentChangesNothingElse() {
        assertThat(lines(List.of("tune", "a.csv"), "step").get(1))
                .isEqualTo(
                        "sam deploy --template-file infra/template.yaml --stack-name $STACK --resolve-s3 --capabilities"
                                + " CAPABILITY_IAM --parameter-overrides Headroom=0.9");
    }

    @Test
    void whatWasGivenForTheSearchIsDeployedToo() {
        TemplateBench given = bench("step", Map.of("Headroom", "0.5", "CatchUpSeconds", "600"));

        assertThat(ReadyLines.of(List.of("tune", "a.csv"), given, CHANGE).get(1))
                .contains(" Headroom=0.9", " CatchUpSeconds=600")
                .doesNotContain("Headroom=0.5");
    }

    @Test
    void anotherPolicyIsDeployedWithItsParameters() {
        assertThat(lines(List.of("tune", "a.csv"), "utilization-tracking").get(1))
                .endsWith("--parameter-overrides ScalingPolicy=UtilizationTracking Headroom=0.9");
    }

    @Test
    void whereNothingIsRecommendedThereIsNothingToType() {
        assertThat(ReadyLines.of(List.of("tune", "a.csv"), bench("step"), new Decision(Map.of(), List.of())))
                .isEmpty();
    }

    private static List<String> lines(List<String> arguments, String policy) {
        return ReadyLines.of(arguments, bench(policy), CHANGE);
    }

    private static TemplateBench bench(String policy) {
        return bench(policy, Map.of());
    }

    private static TemplateBench bench(String policy, Map<String, String> given) {
        return new TemplateBench(
                TemplateFile.bundled(),
                new PolicyCatalog(TemplateFile.bundled(), Map.of()),
                given,
                policy,
                new ModelOptions(),
                null);
    }
}
