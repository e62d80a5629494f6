package io.flinkscaling.simulator.rehearsal.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultRatesTest {

    private static final int DRAWS = 100_000;

    @Test
    void faultsHappenAsOftenAsTheirRatesSay() {
        FaultRates rates = FaultRates.parse(List.of("crash@0.2", "ssm-down@0.1", "update-fails@0.9"));
        Random random = new Random(1);
        int crashes = 0;
        int ssmDown = 0;
        int other = 0;

        for (int i = 0; i < DRAWS; i++) {
            Fault fault = rates.draw(false, random).orElse(null);
            crashes += fault == Fault.CRASH ? 1 : 0;
            ssmDown += fault == Fault.SSM_DOWN ? 1 : 0;
            other += fault != null && fault != Fault.CRASH && fault != Fault.SSM_DOWN ? 1 : 0;
        }

        assertThat(crashes).isBetween(19_000, 21_000);
        assertThat(ssmDown).isBetween(9_500, 10_500);
        assertThat(other).as("faults of updates affect no invocation").isZero();
    }

    @Test
    void aRateOfOneAlwaysHappens() {
        FaultRates rates = FaultRates.parse(List.of("update-rolled-back@1"));

        assertThat(rates.draw(true, new Random(1))).contains(Fault.UPDATE_ROLLED_BACK);
        assertThat(rates.draw(false, new Random(1))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            crash                | fault "crash" has no rate; allowed: NAME@rate with a rate from 0 to 1, such as crash@0.01
            crash@2              | the rate of fault crash is "2"; allowed: a number from 0 to 1
            crash@often          | the rate of fault crash is "often"; allowed: a number from 0 to 1
            crash@1%             | the rate of fault crash is "1%": write it as a share, 0.01; allowed: a number from 0 to 1
            crash@0,5            | the rate of fault crash is "0,5": write it with a point, as 0.5; allowed: a number from 0 to 1
            crash@NaN            | the rate of fault crash is "NaN"; allowed: a number from 0 to 1
            crash@0.6 ssm-down@0.6 | the rates of faults that affect an invocation add up to 1.2; allowed: up to 1 together
            crash@0.1 crash@0.1  | fault crash is given twice; allowed: once
            """)
    void refusesWhatIsNoRate(String texts, String message) {
        assertThatThrownBy(() -> FaultRates.parse(List.of(texts.split(" ")))).hasMessage(message);
    }

    @Test
    void anUnknownFaultIsAnsweredWithTheKnownOnes() {
        assertThatThrownBy(() -> FaultRates.parse(List.of("earthquake@0.1")))
                .hasMessageStartingWith("fault \"earthquake\" is unknown; allowed: throttling, server-error, ");
    }
}
