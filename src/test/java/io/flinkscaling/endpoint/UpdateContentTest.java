package io.flinkscaling.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an update carries besides the parallelism, and by what it names the state that it was decided on. */
@QuarkusTest
@WithTestResource(StandInResource.class)
class UpdateContentTest extends EndpointScenario {

    /** Source: Managed Service for Apache Flink developer guide, "Enable system rollbacks". */
    @Test
    void itSwitchesSystemRollbackOn() {
        patch(5);

        assertThat(aws.application().isRollbackEnabled()).isTrue();
    }

    /** Source: API reference, FlinkRunConfiguration: an update without it sets it to false. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void itLeavesAllowNonRestoredStateAsItIs(boolean allowed) {
        aws.application().allowNonRestoredState(allowed);

        patch(5);

        assertThat(aws.application().allowsNonRestoredState()).contains(allowed);
    }

    /** Source: API reference, UpdateApplication: CurrentApplicationVersionId or ConditionalToken. */
    @Test
    void withoutAConditionalTokenTheVersionTakesItsPlace() {
        aws.application().withholdTokens();

        assertAnswer(get(), 2, 2, "Successful");
        assertAnswer(patch(5), 2, 5, "InProgress");
        assertAnswer(pollUntilItEnds(), 5, 5, "Successful");
    }

    /** Source: developer guide, "Use automatic scaling": it changes CurrentParallelism, and leaves Parallelism alone. */
    @Test
    void anApplicationThatTheServiceHasScaledIsTakenFromThere() {
        aws.application().autoscale(8);

        assertAnswer(get(), 8, 8, "Successful");
        assertAnswer(patch(9), 8, 9, "InProgress");
        assertAnswer(pollUntilItEnds(), 9, 9, "Successful");
        assertThat(aws.application().updates()).containsExactly(9);
    }
}
