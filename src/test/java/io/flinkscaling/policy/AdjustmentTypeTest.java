package io.flinkscaling.policy;

import static io.flinkscaling.policy.AdjustmentType.CHANGE_IN_CAPACITY;
import static io.flinkscaling.policy.AdjustmentType.EXACT_CAPACITY;
import static io.flinkscaling.policy.AdjustmentType.PERCENT_CHANGE_IN_CAPACITY;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Source: Application Auto Scaling user guide, "Step scaling policies", section "Scaling adjustment types". */
class AdjustmentTypeTest {

    @ParameterizedTest(name = "{1} from {0}: {2}")
    @CsvSource({"3, +5, 8", "3, -1, 2", "3, 0, 3", "3, -5, -2"})
    void changeInCapacityAddsAndIsNotYetLimitedToAnyRange(int capacity, int adjustment, long expected) {
        assertThat(CHANGE_IN_CAPACITY.adjust(capacity, adjustment, 0)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{1} from {0}: {2}")
    @CsvSource({"3, 5, 5", "8, 5, 5", "5, 5, 5", "5, 0, 0"})
    void exactCapacitySets(int capacity, int adjustment, long expected) {
        assertThat(EXACT_CAPACITY.adjust(capacity, adjustment, 0)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{1} % of {0}, {2}: {3}")
    @CsvSource({
        "127,   10, '12.7 is rounded to 12',  139",
        "10,    10, '1 is exact',              11",
        "11,    30, '3.3 is rounded to 3',     14",
        "10,    19, '1.9 is rounded to 1',     11",
        "67,     1, '0.67 is rounded to 1',    68",
        "1,      1, '0.01 is rounded to 1',     2",
        "58,    -1, '-0.58 is rounded to -1',  57",
        "1,     -1, '-0.01 is rounded to -1',   0",
        "667,   -1, '-6.67 is rounded to -6', 661",
        "14,   -10, '-1.4 is rounded to -1',   13",
        "13,   -30, '-3.9 is rounded to -3',   10",
        "10,  -100, 'all of it',                0",
        "10,   200, 'thrice',                  30",
        "10,     0, 'nothing',                 10",
    })
    void percentChangeIsRoundedAsTheGuideSays(int capacity, int percent, String rounding, long expected) {
        assertThat(PERCENT_CHANGE_IN_CAPACITY.adjust(capacity, percent, 0)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{1} % of {0}, at least {2}: {3}")
    @CsvSource({"4, 25, 2, 6", "4, -25, 2, 2", "4, 75, 2, 7", "4, -75, 2, 1", "4, 1, 1, 5", "4, 0, 2, 4"})
    void percentChangeIsRaisedToTheMinimumMagnitude(int capacity, int percent, int minimum, long expected) {
        assertThat(PERCENT_CHANGE_IN_CAPACITY.adjust(capacity, percent, minimum))
                .isEqualTo(expected);
    }

    @Test
    void noAdjustmentOverflows() {
        int most = Integer.MAX_VALUE;

        assertThat(CHANGE_IN_CAPACITY.adjust(most, most, 0)).isEqualTo(4_294_967_294L);
        assertThat(CHANGE_IN_CAPACITY.adjust(1, Integer.MIN_VALUE, 0)).isEqualTo(-2_147_483_647L);
        assertThat(EXACT_CAPACITY.adjust(1, most, 0)).isEqualTo(most);
        assertThat(PERCENT_CHANGE_IN_CAPACITY.adjust(most, 100, 0)).isEqualTo(4_294_967_294L);
        assertThat(PERCENT_CHANGE_IN_CAPACITY.adjust(most, most, 0)).isEqualTo(46_116_862_288_807_853L);
        assertThat(PERCENT_CHANGE_IN_CAPACITY.adjust(most, Integer.MIN_VALUE, 0))
                .isEqualTo(-46_116_858_015_315_395L);
        assertThat(PERCENT_CHANGE_IN_CAPACITY.adjust(most, 1, most)).isEqualTo(4_294_967_294L);
    }

    @ParameterizedTest
    @CsvSource({
        "CHANGE_IN_CAPACITY, ChangeInCapacity",
        "EXACT_CAPACITY, ExactCapacity",
        "PERCENT_CHANGE_IN_CAPACITY, PercentChangeInCapacity"
    })
    void itBearsTheNameThatAwsGivesIt(AdjustmentType type, String awsName) {
        assertThat(type.awsName()).isEqualTo(awsName);
    }
}
