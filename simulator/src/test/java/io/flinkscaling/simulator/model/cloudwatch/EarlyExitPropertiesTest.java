package io.flinkscaling.simulator.model.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The evaluation stops reading as soon as the result is certain; an evaluator that reads everything agrees. */
class EarlyExitPropertiesTest {

    @Property(tries = 5_000)
    void neverChangesTheState(
            @ForAll("points") List<String> points,
            @ForAll @IntRange(min = 1, max = 6) int needed,
            @ForAll @IntRange(min = 0, max = 4) int notNeeded,
            @ForAll MissingData missingData,
            @ForAll AlarmState current) {
        int evaluated = needed + notNeeded;

        assertThat(Datapoints.evaluate(String.join(" ", points), needed, evaluated, missingData, current))
                .isEqualTo(readingEverything(points, needed, evaluated, missingData, current));
    }

    @Provide
    Arbitrary<List<String>> points() {
        return Arbitraries.of("X", "0", "-").list().ofMinSize(1).ofMaxSize(12);
    }

    /** Section "How alarm state is evaluated when data is missing" of the user guide, word by word. */
    private static AlarmState readingEverything(
            List<String> points, int needed, int evaluated, MissingData missingData, AlarmState current) {
        List<String> real = new ArrayList<>(points);
        real.removeIf("-"::equals);
        if (real.size() >= evaluated) {
            return count("X", real.subList(real.size() - evaluated, real.size())) >= needed
                    ? AlarmState.ALARM
                    : AlarmState.OK;
        }
        int breaching = count("X", real);
        int filledUp = evaluated - real.size();
        if (breaching >= needed) {
            return AlarmState.ALARM;
        }
        return switch (missingData) {
            case BREACHING -> breaching + filledUp >= needed ? AlarmState.ALARM : AlarmState.OK;
            case NOT_BREACHING -> AlarmState.OK;
            case IGNORE -> real.contains("0") ? AlarmState.OK : current;
            case MISSING -> {
                if (real.contains("0")) {
                    yield AlarmState.OK;
                }
                if (real.isEmpty()) {
                    yield AlarmState.INSUFFICIENT_DATA;
                }
                yield points.size() - points.indexOf("X") >= needed ? AlarmState.ALARM : current;
            }
        };
    }

    private static int count(String symbol, List<String> points) {
        return (int) points.stream().filter(symbol::equals).count();
    }
}
