package io.flinkscaling.simulator.declared;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.simulator.declared.metric.Minutes;
import io.flinkscaling.simulator.model.cloudwatch.MetricExpression;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** For how much capacity a lag asks under the policies that the project's own template declares: docs/model.md, "Demand". */
class LagInDemandTest {

    /** Of one unit of traffic, 94.99 % are in use. */
    private static final double JUST_ENOUGH = 1.0527;

    private final MetricExpression wanted = wanted(Map.of());

    /** The formula of docs/model.md, "Demand", for traffic of one unit, just below what scales out. */
    @ParameterizedTest(name = "a lag of {0} ms, minute by minute, asks for {1} s of lag: {2}")
    @CsvSource({
        "0 0,                0,   none",
        "0 20000,            0,   it is small",
        "31000 38000 45000,  45,  it grows slowly and did a minute before",
        "0 31000 45000,      0,   it grew fast a minute before: a restart of half a minute was in it",
        "46000 38000 45000,  0,   it fell a minute before: it wobbles",
        "31000 45000,        0,   it is not known how it moved a minute before",
        "31000 38000 45000 - -, 45, it is late and the last that is known grew slowly",
        "0 31000 45000 - -,  0,   it is late and grew slowly for one minute only",
        "0 31000,            0,   it has grown faster than a quarter of the time that passed",
        "28000 29000 30000,  0,   it grows slowly and is no more than 30 s",
        "45000 45000,        0,   it does not grow",
        "45000 44000,        0,   it falls",
        "0 299000,           0,   a restart has left it",
        "298000 299000 300000, 300, it grows slowly and is no more than the allowance",
        "290000 295000 301000, 301, it grows slowly and is above the allowance",
        "500000 560000,      0,   it grows as fast as time goes by: the application is or was stopped",
        "500000 544000,      244, it grows fast and yet something is processed",
        "840000 900000,      0,   three restarts in a row have left it",
        "870000 930000,      630, three restarts do not explain it",
        "600000 600000,      300, it stays",
        "600000 591000,      291, it would be gone in more than an hour",
        "600000 589000,      0,   it will be gone within the hour",
        "560000,             0,   it is not known where it goes",
        "930000,             630, nor here and three restarts do not explain it",
        "- - 560000,         0,   a restart of two minutes has left it",
        "500000 - - 560000,  260, it grows over a gap",
        "-1 560000,          0,   it was not known before",
        "560000 -1,          0,   it is not known any more",
        "-,                  0,   nothing is known"
    })
    void aLagAsksForCapacityByHowItMoves(String lagMillis, int askedSeconds, String reason) {
        String records = "60000 ".repeat(lagMillis.split(" ").length).strip();
        String[] datapoints =
                Minutes.of(lagMillis, records).at(JUST_ENOUGH).evaluate(wanted).split(" ");

        String expected = BigDecimal.valueOf(askedSeconds == 0 ? 0 : (1 + askedSeconds / 300.0) / 0.75)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
        assertThat(datapoints[datapoints.length - 1]).as(reason).isEqualTo(expected);
    }

    /** The lag of the newest minute comes a minute after its traffic: the last one that is known counts. */
    @Test
    void aLateLagCountsAsTheLastKnownOneForAScaleOut() {
        assertThat(Minutes.of("600000 600000 -", "60000 60000 60000").evaluate(wanted))
                .isEqualTo("1.3 2.7 2.7");
    }

    @ParameterizedTest(name = "{0}={1}, and a lag of ten minutes that stays: {2} units wanted")
    @CsvSource({
        "Headroom, 0.5, 4",
        "CatchUpSeconds, 60, 8",
        "CatchUpSeconds, 0, 1.3",
        "LagAllowanceSeconds, 0, 4",
        "LagAllowanceSeconds, 600, 1.3",
        "RecordsPerSecondPerUnit, 500, 5.3",
        "ScaleOutAt, 0.01, 2.7",
    })
    void parametersChangeDemand(String parameter, String value, String demand) {
        assertThat(Minutes.of("600000 600000", "60000 60000").evaluate(wanted(Map.of(parameter, value))))
                .endsWith(" " + demand);
    }

    @ParameterizedTest(name = "GrowingLagSeconds={0}")
    @CsvSource({"10, 1.4", "19, 1.4", "20, 0", "300, 0"})
    void theLagFromWhichGrowthCountsCanBeMoved(String seconds, String demand) {
        assertThat(Minutes.of("12000 16000 20000", "60000 60000 60000")
                        .at(JUST_ENOUGH)
                        .evaluate(wanted(Map.of("GrowingLagSeconds", seconds))))
                .endsWith(" " + demand);
    }

    /** It says how much is wanted by itself: a lag that comes of it would only ask for more than is needed. */
    @Test
    void trafficThatIsTooMuchForTheCapacityLetsALagGrowThatDoesNotCount() {
        assertThat(Minutes.of("40000 43000 45000", "60000 60000 60000").at(1).evaluate(wanted))
                .isEqualTo("1.3 1.3 1.3");
    }

    @Test
    void utilizationCountsALagAsStepDoes() {
        MetricExpression utilization = Setups.ofProject(Map.of())
                .setup("utilization-tracking")
                .trackingPolicies()
                .get(0)
                .metric();

        assertThat(Minutes.of("600000 600000 500000", "60000 60000 60000", "1 1 1")
                        .evaluate(utilization))
                .isEqualTo("100 200 100");
    }

    private static MetricExpression wanted(Map<String, String> parameters) {
        return Setups.ofProject(parameters).setup("step").stepPolicies().get(0).metric();
    }
}
