package io.flinkscaling.policy;

import static io.flinkscaling.policy.AdjustmentType.CHANGE_IN_CAPACITY;
import static io.flinkscaling.policy.AdjustmentType.EXACT_CAPACITY;
import static io.flinkscaling.policy.AdjustmentType.PERCENT_CHANGE_IN_CAPACITY;
import static io.flinkscaling.policy.Steps.policy;
import static io.flinkscaling.policy.Steps.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What AWS accepts as the steps of a policy.
 *
 * <p>Source: Application Auto Scaling user guide, "Step scaling policies", the notes of section "Step adjustments"; API
 * reference, {@code StepAdjustment} and {@code StepScalingPolicyConfiguration}; quotas, "20 step adjustments per scaling
 * policy".
 */
class StepAdjustmentRulesTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void setsOfStepsThatAreRefused(String rule, List<StepAdjustment> steps, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> policy(CHANGE_IN_CAPACITY, steps.toArray(StepAdjustment[]::new)))
                .withMessage(message);
    }

    static Stream<Arguments> setsOfStepsThatAreRefused() {
        return Stream.of(
                arguments("no step at all", List.of(), "steps has 0 entries; allowed: 1 to 20"),
                arguments("more than 20 steps", ascending(21), "steps has 21 entries; allowed: 1 to 20"),
                arguments(
                        "a gap",
                        List.of(step(0, 10, 1), step(20, null, 2)),
                        "steps leave a gap from 10.0 to 20.0; allowed: adjacent intervals"),
                arguments(
                        "an overlap",
                        List.of(step(0, 10, 1), step(5, null, 2)),
                        "steps overlap from 5.0 to 10.0; allowed: adjacent intervals"),
                arguments(
                        "a step within another",
                        List.of(step(0, null, 1), step(5, 7, 2)),
                        "steps overlap from 5.0 to 7.0; allowed: adjacent intervals"),
                arguments(
                        "the same step twice",
                        List.of(step(0, 10, 1), step(0, 10, 2), step(10, null, 3)),
                        "steps overlap from 0.0 to 10.0; allowed: adjacent intervals"),
                arguments(
                        "two without lower bound",
                        List.of(step(null, -10, -2), step(null, 0, -1)),
                        "2 steps have no lowerBound; allowed: at most one"),
                arguments(
                        "two without upper bound",
                        List.of(step(0, null, 1), step(10, null, 2)),
                        "2 steps have no upperBound; allowed: at most one"),
                arguments(
                        "a negative lower bound and no open step below",
                        List.of(step(-20, -10, -2), step(-10, 0, -1)),
                        "the lowest lowerBound is -20.0;"
                                + " allowed: with a negative lowerBound, one step must have no lowerBound"),
                arguments(
                        "a positive upper bound and no open step above",
                        List.of(step(0, 10, 1), step(10, 20, 2)),
                        "the highest upperBound is 20.0;"
                                + " allowed: with a positive upperBound, one step must have no upperBound"));
    }

    @ParameterizedTest(name = "from {0} to {1}")
    @CsvSource(delimiter = '|', textBlock = """
                      NaN       | 10        | lowerBound is NaN; allowed: a finite number, or negative infinity for none
                      Infinity  | 10        | lowerBound is Infinity; allowed: a finite number, or negative infinity for none
                      0         | NaN       | upperBound is NaN; allowed: a finite number, or positive infinity for none
                      0         | -Infinity | upperBound is -Infinity; allowed: a finite number, or positive infinity for none
                      -Infinity | Infinity  | a step has neither lowerBound nor upperBound; allowed: at least one
                      10        | 10        | lowerBound is 10.0; allowed: less than upperBound, which is 10.0
                      10        | 5         | lowerBound is 10.0; allowed: less than upperBound, which is 5.0
                    """)
    void aSingleStepThatIsRefused(double lowerBound, double upperBound, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StepAdjustment(lowerBound, upperBound, 1))
                .withMessage(message);
    }

    @Test
    void twentyStepsInAnyOrderAreAcceptedAndKeptInAscendingOrder() {
        List<StepAdjustment> ascending = ascending(20);
        StepAdjustment[] descending =
                IntStream.range(0, 20).mapToObj(i -> ascending.get(19 - i)).toArray(StepAdjustment[]::new);

        assertThat(policy(CHANGE_IN_CAPACITY, descending).steps()).isEqualTo(ascending);
    }

    @Test
    void onePolicyMayCoverBothSidesOfTheThreshold() {
        assertThat(policy(CHANGE_IN_CAPACITY, step(0, null, 1), step(null, 0, -1))
                        .steps())
                .containsExactly(step(null, 0, -1), step(0, null, 1));
    }

    @Test
    void exactCapacityIsNotNegative() {
        assertThat(policy(EXACT_CAPACITY, step(0, null, 0)).steps()).hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> policy(EXACT_CAPACITY, step(0, null, -1)))
                .withMessage("scalingAdjustment of ExactCapacity is -1; allowed: at least 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CHANGE_IN_CAPACITY", "EXACT_CAPACITY"})
    void minAdjustmentMagnitudeIsForPercentOnly(AdjustmentType type) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> policy(type, 2, step(0, null, 1)))
                .withMessage("minAdjustmentMagnitude is 2 with adjustmentType " + type.awsName()
                        + "; allowed: only with PercentChangeInCapacity");
    }

    @Test
    void minAdjustmentMagnitudeIsNotNegative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> policy(PERCENT_CHANGE_IN_CAPACITY, -1, step(0, null, 10)))
                .withMessage("minAdjustmentMagnitude is -1; allowed: at least 0");
    }

    private static List<StepAdjustment> ascending(int count) {
        return Steps.proportionalScaleOut(count);
    }
}
