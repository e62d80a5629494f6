package io.flinkscaling.simulator.model.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** M of the last N datapoints. Source: CloudWatch user guide, "Evaluating an alarm". */
class DatapointsToAlarmTest {

    @ParameterizedTest(name = "{0} of {1}, {2}: {3}")
    @CsvSource({
        "1, 1, X, ALARM",
        "1, 1, 0, OK",
        "2, 2, X X, ALARM",
        "2, 2, 0 X, OK",
        "1, 3, X 0 0, ALARM",
        "2, 3, X 0 X, ALARM",
        "2, 3, X 0 0, OK",
        "3, 3, X 0 X, OK",
        "3, 5, X 0 X 0 X, ALARM",
        "3, 5, X 0 0 0 X, OK",
    })
    void needsThatManyOfTheLastPeriods(int needed, int evaluated, String points, AlarmState expected) {
        assertThat(Datapoints.evaluate(points, needed, evaluated, MissingData.MISSING, AlarmState.OK))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} of 3, {1}: {2}")
    @CsvSource({
        "3, 0 0 X X X, ALARM",
        "3, X X X X 0, OK",
        "3, X X 0 X X, OK",
        "2, X X 0 0 X, OK",
        "2, X X - 0 0, OK",
        "1, X X 0 0 0, OK",
    })
    void looksAtTheLatestOnesOnlyIfThereAreMoreRealOnes(int needed, String points, AlarmState expected) {
        for (MissingData missingData : MissingData.values()) {
            assertThat(Datapoints.evaluate(points, needed, 3, missingData, AlarmState.INSUFFICIENT_DATA))
                    .as(missingData.awsName())
                    .isEqualTo(expected);
        }
    }
}
