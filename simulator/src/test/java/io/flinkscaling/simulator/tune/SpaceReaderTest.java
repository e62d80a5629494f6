package io.flinkscaling.simulator.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinkscaling.simulator.text.InputException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is varied, by default and as a user wants it. */
class SpaceReaderTest {

    private static final Map<String, String> DECLARED = Map.of(
            "Headroom",
            "0.8",
            "ScaleInMinutes",
            "50",
            "LagAllowanceSeconds",
            "300",
            "MaxCapacity",
            "32",
            "LagMetric",
            "Flink");

    @Test
    void whatTheTemplateDeclaresIsVariedAndItsValueIsAmongThoseTried() {
        SearchSpace space = read(Set.of(), 240);

        assertThat(space.axes().stream().map(Axis::key))
                .containsExactly("Headroom", "ScaleInMinutes", "LagAllowanceSeconds");
        assertThat(values(space, "ScaleInMinutes"))
                .startsWith("15", "20", "30", "45", "50", "60")
                .endsWith("1440");
        assertThat(values(space, "LagAllowanceSeconds")).containsExactly("240", "300", "480");
        assertThat(space.values(space.start()))
                .isEqualTo(Map.of("Headroom", "0.8", "ScaleInMinutes", "50", "LagAllowanceSeconds", "300"));
    }

    @Test
    void whatIsHeldIsNotVaried() {
        SearchSpace space = read(Set.of("Headroom"), 30);

        assertThat(space.axes().stream().map(Axis::key)).containsExactly("ScaleInMinutes", "LagAllowanceSeconds");
        assertThat(space.held()).containsEntry("Headroom", "0.8").doesNotContainKey("ScaleInMinutes");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Headroom=0.9..1           | Headroom       | 0.8,0.9,0.95,1
            Headroom=0.7,0.75         | Headroom       | 0.7,0.75,0.8
            ScaleInMinutes=40..100    | ScaleInMinutes | 40,45,50,60,90,100
            MaxCapacity=8..12         | MaxCapacity    | 8,9,10,11,12,32
            MaxCapacity=16,24         | MaxCapacity    | 16,24,32
            LagMetric=Flink           | LagMetric      | Flink
            """)
    void aUserMaySayWhatIsTried(String vary, String key, String values) {
        assertThat(values(read(Set.of(), 30, vary), key)).containsExactly(values.split(","));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Hedroom                 | option --vary names "Hedroom", which is no parameter of the template with a value; allowed:
            MaxCapacity             | option --vary has no values for MaxCapacity; allowed: --vary MaxCapacity=low..high or --vary MaxCapacity=a,b,c
            Headroom=0.9..0.5       | option --vary is "Headroom=0.9..0.5"; allowed: --vary Headroom=low..high, two numbers of which the first is less
            Headroom=low..high      | option --vary is "Headroom=low..high"; allowed: --vary Headroom=low..high, two numbers
            Headroom=0.5..1000      | option --vary is "Headroom=0.5..1000"; allowed:
            Headroom=0.5..1.2       | parameter Headroom is "1.05"; allowed: a number from 0.01 to 1
            Headroom=               | parameter Headroom is ""; allowed: a number from 0.01 to 1
            ScaleInMinutes=15,2000  | parameter ScaleInMinutes is "2000"; allowed: a number from 3 to 1440
            """)
    void whatCannotBeTriedIsRefused(String vary, String message) {
        assertThatThrownBy(() -> read(Set.of(), 30, vary))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void aParameterIsNamedOnce() {
        assertThatThrownBy(() -> read(Set.of(), 30, "Headroom=0.7,0.8", "Headroom=0.9,0.95"))
                .hasMessage("option --vary names Headroom twice; allowed: once");
        assertThatThrownBy(() -> read(Set.of("Headroom"), 30, "Headroom=0.7,0.8"))
                .hasMessage("options --vary and --hold both name Headroom; allowed: one of them");
    }

    @Test
    void somethingHasToBeLeftToVary() {
        assertThatThrownBy(() -> read(DECLARED.keySet(), 30))
                .hasMessageStartingWith("nothing is left to vary; allowed:");
    }

    private static SearchSpace read(Set<String> held, long downtimeSeconds, String... vary) {
        return new SpaceReader(DECLARED, held, Benches.step(Duration.ofSeconds(30)))
                .read(List.of(vary), downtimeSeconds);
    }

    private static List<String> values(SearchSpace space, String key) {
        return space.axes().stream()
                .filter(axis -> axis.key().equals(key))
                .findFirst()
                .orElseThrow()
                .values();
    }
}
