package io.flinkscaling.simulator.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.flinkscaling.simulator.model.autoscaling.Activity;
import io.flinkscaling.simulator.model.cloudwatch.MetricExpression;
import io.flinkscaling.simulator.model.cloudwatch.OneMinute;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample compares records per minute with thresholds that are meant as records per second. */
class OriginalStepUnitErrorTest {

    @TempDir
    private Path directory;

    @Test
    void itsDemandIsSixtyTimesTheDemand() {
        OneMinute minute = new OneMinute(90_000, 0, 1);

        assertThat(minute.of(demandOf("step", Map.of("Headroom", "1")))).isEqualTo(1.5, within(1e-9));
        assertThat(minute.of(demandOf("original-step", Map.of()))).isEqualTo(60 * 1.5, within(1e-9));
    }

    @Test
    void soAQuietStreamIsScaledToTheMaximumByTheLargestStep() {
        List<Activity> activities = Runs.replay(
                        Traces.in(directory).minutes(60, 900).trace(), "original-step", Map.of(), Runs.SETTINGS)
                .activities();

        // A demand of 0.9 of a unit looks like 54: 8 more each time, ten minutes of cooldown after each.
        assertThat(activities.stream().filter(Activity::isScaling).map(Activity::toCapacity))
                .containsExactly(10, 18, 26, 32);
    }

    private static MetricExpression demandOf(String policy, Map<String, String> parameters) {
        return Runs.setup(policy, parameters).stepPolicies().get(0).metric();
    }
}
