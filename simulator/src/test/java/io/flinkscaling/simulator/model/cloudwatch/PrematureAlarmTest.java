package io.flinkscaling.simulator.model.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Too few datapoints, none of which speaks against an alarm. Source: CloudWatch user guide, "Configuring how CloudWatch
 * alarms treat missing data", section "Avoiding premature transitions to alarm state".
 */
class PrematureAlarmTest {

    @ParameterizedTest
    @ValueSource(strings = {"- - - - X", "- - - X -", "- - - X X"})
    void waitsWhileTheNextDatapointMayStillSpeakAgainstIt(String points) {
        for (AlarmState current : AlarmState.values()) {
            assertThat(Datapoints.evaluate(points, 3, 3, MissingData.MISSING, current))
                    .as("coming from %s", current)
                    .isEqualTo(current);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"- - X - -", "- - X - X", "- - X X -", "- X - - -", "X - - - -", "X - - X -"})
    void isAnAlarmOnceTheOldestBreachIsAsManyMinutesOldAsAreNeeded(String points) {
        assertThat(Datapoints.evaluate(points, 3, 3, MissingData.MISSING, AlarmState.OK))
                .isEqualTo(AlarmState.ALARM);
    }

    @ParameterizedTest
    @CsvSource({"- - - X 0", "- - X - 0", "0 - - - X"})
    void isOkAsSoonAsAnyDatapointDoesNotBreach(String points) {
        assertThat(Datapoints.evaluate(points, 3, 3, MissingData.MISSING, AlarmState.ALARM))
                .isEqualTo(AlarmState.OK);
    }

    @ParameterizedTest
    @EnumSource(AlarmState.class)
    void doesNotConcernAnAlarmThatIgnoresMissingData(AlarmState current) {
        assertThat(Datapoints.evaluate("- - X - -", 3, 3, MissingData.IGNORE, current))
                .isEqualTo(current);
    }

    @ParameterizedTest
    @EnumSource(AlarmState.class)
    void doesNotConcernAnAlarmThatTakesMissingDataAsNotBreaching(AlarmState current) {
        assertThat(Datapoints.evaluate("- - X - -", 3, 3, MissingData.NOT_BREACHING, current))
                .isEqualTo(AlarmState.OK);
    }
}
