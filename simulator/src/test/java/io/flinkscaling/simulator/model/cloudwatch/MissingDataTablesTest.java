package io.flinkscaling.simulator.model.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The two tables of the CloudWatch user guide, "Configuring how CloudWatch alarms treat missing data": three evaluation
 * periods, a range of five.
 */
class MissingDataTablesTest {

    private static final int EVALUATION_PERIODS = 3;
    private static final String KEEPS_ITS_STATE = "keeps";

    @ParameterizedTest(name = "{0} of 3, {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # M | points  | missing           | ignore | breaching | notBreaching
            3 | 0 - X - X | OK                | OK     | OK        | OK
            3 | 0 - - - - | OK                | OK     | OK        | OK
            3 | - - - - - | INSUFFICIENT_DATA | keeps  | ALARM     | OK
            3 | 0 X X - X | ALARM             | ALARM  | ALARM     | ALARM
            3 | - - X - - | ALARM             | keeps  | ALARM     | OK
            2 | 0 - X - X | ALARM             | ALARM  | ALARM     | ALARM
            2 | 0 0 X 0 X | ALARM             | ALARM  | ALARM     | ALARM
            2 | 0 - X - - | OK                | OK     | ALARM     | OK
            2 | - - - - 0 | OK                | OK     | ALARM     | OK
            2 | - - - X - | ALARM             | keeps  | ALARM     | OK
            """)
    void givesTheStateOfTheGuide(
            int needed, String points, String missing, String ignore, String breaching, String notBreaching) {
        assertStates(needed, points, MissingData.MISSING, missing);
        assertStates(needed, points, MissingData.IGNORE, ignore);
        assertStates(needed, points, MissingData.BREACHING, breaching);
        assertStates(needed, points, MissingData.NOT_BREACHING, notBreaching);
    }

    private static void assertStates(int needed, String points, MissingData treatment, String expected) {
        for (AlarmState current : AlarmState.values()) {
            assertThat(Datapoints.evaluate(points, needed, EVALUATION_PERIODS, treatment, current))
                    .as("%s as %s, coming from %s", points, treatment.awsName(), current)
                    .isEqualTo(expected.equals(KEEPS_ITS_STATE) ? current : AlarmState.valueOf(expected));
        }
    }
}
