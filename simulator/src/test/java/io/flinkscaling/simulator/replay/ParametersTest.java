package io.flinkscaling.simulator.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.flinkscaling.policy.CapacityRange;
import io.flinkscaling.simulator.InputException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParametersTest {

    @Test
    void haveTheDefaultsOfTheDesign() {
        Map<String, String> defaults = new Parameters(Map.of()).asText();

        assertThat(defaults)
                .containsEntry("Headroom", "0.8")
                .containsEntry("CatchUpSeconds", "300")
                .containsEntry("ScaleInMinutes", "60")
                .containsEntry("ScaleOutCooldownSeconds", "120");
    }

    @Test
    void areSetByTheNamesOfTheTemplate() {
        Parameters parameters = new Parameters(Map.of("MinCapacity", "2", "MaxCapacity", "12", "Headroom", "0.5"));

        assertThat(parameters.range()).isEqualTo(new CapacityRange(2, 12));
        assertThat(parameters.neededCapacity(3_000)).isEqualTo(6, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MinCapacity    | 0   | parameter MinCapacity is "0"; allowed: a whole number from 1 to 256
            MinCapacity    | 1.5 | parameter MinCapacity is "1.5"; allowed: a whole number from 1 to 256
            Headroom       | 2   | parameter Headroom is "2"; allowed: a number from 0.01 to 1
            Headroom       | NaN | parameter Headroom is "NaN"; allowed: a number from 0.01 to 1
            Headroom       | x   | parameter Headroom is "x"; allowed: a number from 0.01 to 1
            ScaleInMinutes | 1441| parameter ScaleInMinutes is "1441"; allowed: a whole number from 1 to 1440
            """)
    void sayWhatIsAllowed(String name, String value, String message) {
        assertThatThrownBy(() -> new Parameters(Map.of(name, value)))
                .isInstanceOf(InputException.class)
                .hasMessage(message);
    }

    @Test
    void theMaximumIsNotBelowTheMinimum() {
        assertThatThrownBy(() -> new Parameters(Map.of("MinCapacity", "5", "MaxCapacity", "4")))
                .isInstanceOf(InputException.class)
                .hasMessage("parameter MaxCapacity is \"4\"; allowed: at least MinCapacity, which is 5");
    }

    @Test
    void anUnknownOneIsAnsweredWithTheKnownOnes() {
        assertThatThrownBy(() -> new Parameters(Map.of("Cooldown", "5")))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("parameter \"Cooldown\" is unknown; allowed: MinCapacity, MaxCapacity, ")
                .hasMessageContaining("UtilizationTarget");
    }
}
