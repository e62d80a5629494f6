package io.flinkscaling.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Capacity in KPUs, of four subtasks each; no alarms. */
@QuarkusTest
@WithTestResource(
        value = StandInResource.class,
        initArgs = {
            @ResourceArg(name = "scaling.capacity-unit", value = "kpu"),
            @ResourceArg(name = "scaling.parallelism-per-kpu", value = "4"),
            @ResourceArg(name = "scaling.scale-out-alarm", value = ""),
            @ResourceArg(name = "scaling.scale-in-alarm", value = "")
        })
class KpuTest extends EndpointScenario {

    @BeforeEach
    void twoKpus() {
        aws.application().changeByHand(8, 4);
    }

    @Test
    void theCapacityIsInKpus() {
        assertAnswer(get(), 2, 2, "Successful");
        assertThat(get().<String>path("dimensionName")).isEqualTo("KPUs");
    }

    @Test
    void theParallelismIsTheMostThatFitsIn() {
        assertAnswer(patch(5), 2, 5, "InProgress");
        assertAnswer(pollUntilItEnds(), 5, 5, "Successful");

        assertThat(aws.application().parallelism()).isEqualTo(20);
        assertThat(aws.application().parallelismPerKpu()).isEqualTo(4);
    }

    /** Fault 10 of the original sample. */
    @Test
    void theParallelismPerKpuIsSetAlongWithTheChange() {
        aws.application().changeByHand(2, 1);

        patch(5);
        assertAnswer(pollUntilItEnds(), 5, 5, "Successful");

        assertThat(aws.application().parallelism()).isEqualTo(20);
        assertThat(aws.application().parallelismPerKpu()).isEqualTo(4);
    }

    @Test
    void withoutAlarmsCloudWatchIsNotCalled() {
        patch(5);
        pollUntilItEnds();

        assertThat(aws.calls().operations()).doesNotContain("DescribeAlarms", "PutMetricAlarm");
    }
}
