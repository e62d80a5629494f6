package io.flinkscaling.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.standin.DemandAlarmsInAws;
import io.flinkscaling.standin.Fault;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The capacity matters more than its alarms: what is wrong with them changes no answer, and heals by itself. */
@QuarkusTest
@BehindOneGateway
@WithTestResource(StandInResource.class)
class AlarmFaultsTest extends EndpointScenario {

    private static final String NOT_SET =
            "The alarm thresholds could not be set to the capacity; the next call tries again";

    static Stream<Fault> faults() {
        return Stream.of(
                Fault.throttling(),
                Fault.serverError(500),
                Fault.serverError(503),
                Fault.error("AccessDenied", "not you"),
                Fault.connectionLost());
    }

    @ParameterizedTest
    @MethodSource("faults")
    @Warns(NOT_SET)
    void alarmsThatCannotBeReadAreHealedLater(Fault fault) {
        aws.faults().inject("DescribeAlarms", fault);
        assertAnswer(patch(5), 2, 5, "InProgress");
        assertThat(aws.alarms().threshold(DemandAlarmsInAws.SCALE_OUT)).isEqualTo(2);

        assertHealed();
    }

    @ParameterizedTest
    @MethodSource("faults")
    @Warns(NOT_SET)
    void alarmsThatCannotBeWrittenAreHealedLater(Fault fault) {
        aws.faults().inject("PutMetricAlarm", fault);
        assertAnswer(patch(5), 2, 5, "InProgress");
        assertThat(aws.alarms().threshold(DemandAlarmsInAws.SCALE_OUT)).isEqualTo(2);

        assertHealed();
    }

    @Test
    @Warns(value = "app-scale-in", atLeast = 0)
    void anAlarmThatDoesNotExistIsNotMadeUp() {
        aws.alarms().delete(DemandAlarmsInAws.SCALE_IN);

        assertAnswer(patch(5), 2, 5, "InProgress");

        assertThat(aws.alarms().threshold(DemandAlarmsInAws.SCALE_OUT)).isEqualTo(5);
        assertThat(aws.calls().of("PutMetricAlarm")).containsExactly("PutMetricAlarm app-scale-out 5.0");
    }

    @Test
    void anAlarmThatDoesNotExistIsLogged() {
        aws.alarms().delete(DemandAlarmsInAws.SCALE_IN);
        try (LogRecorder log = LogRecorder.open()) {
            FunctionInstance.start().get();

            assertThat(log.atLeast(Level.WARNING))
                    .singleElement()
                    .satisfies(line -> assertThat(LogRecorder.message(line)).contains(DemandAlarmsInAws.SCALE_IN));
        }
    }

    @Test
    @Warns(value = "app-scale-in", atLeast = 0)
    void anAlarmThatComesIntoBeingLaterIsAligned() {
        aws.alarms().delete(DemandAlarmsInAws.SCALE_IN);
        get();
        aws.alarms().put(DemandAlarmsInAws.alarm(DemandAlarmsInAws.SCALE_IN, "LessThanOrEqualToThreshold", "7.0"));

        get();

        assertThat(aws.alarms().threshold(DemandAlarmsInAws.SCALE_IN)).isEqualTo(1);
    }

    private void assertHealed() {
        aws.faults().clear();
        get();
        assertThat(aws.alarms().threshold(DemandAlarmsInAws.SCALE_OUT)).isEqualTo(5);
        assertThat(aws.alarms().threshold(DemandAlarmsInAws.SCALE_IN)).isEqualTo(4);
        assertAnswer(pollUntilItEnds(), 5, 5, "Successful");
        assertThat(aws.application().updates()).containsExactly(5);
    }
}
