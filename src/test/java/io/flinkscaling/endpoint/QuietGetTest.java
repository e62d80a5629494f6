package io.flinkscaling.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;

/** While nothing changes, nothing is written, neither to AWS nor to the log. */
@QuarkusTest
@WithTestResource(StandInResource.class)
class QuietGetTest extends EndpointScenario {

    @Test
    void asksThreeTimesAndWritesNothing() {
        get();

        assertThat(aws.calls().operations())
                .containsExactlyInAnyOrder("GetParameter", "DescribeApplication", "DescribeAlarms");
    }

    @Test
    void isSilent() {
        try (LogRecorder log = LogRecorder.open()) {
            get();

            assertThat(log.atLeast(Level.INFO)).isEmpty();
        }
    }

    @Test
    void isQuietAlsoDuringAnUpdateAndAfterIt() {
        patch(5);
        aws.calls().clear();
        get();
        assertThat(aws.calls().operations())
                .as("during the update")
                .containsExactlyInAnyOrder("GetParameter", "DescribeApplication", "DescribeAlarms");

        pollUntilItEnds();
        aws.calls().clear();
        get();
        assertThat(aws.calls().operations())
                .as("after the update")
                .containsExactlyInAnyOrder("GetParameter", "DescribeApplication", "DescribeAlarms");
    }

    @Test
    @Warns("the operation ended FAILED, in full: no")
    void isQuietAlsoWithAFailureThatIsTold() {
        patch(5);
        aws.application().failUpdate("no");
        get();
        aws.calls().clear();

        assertAnswer(get(), 2, 2, "Failed");
        assertThat(aws.calls().operations())
                .containsExactlyInAnyOrder("GetParameter", "DescribeApplication", "DescribeAlarms");
    }

    @Test
    void aPatchOfWhatIsThereWritesNothingEither() {
        assertAnswer(patch(2), 2, 2, "Successful");

        assertThat(aws.calls().operations())
                .containsExactlyInAnyOrder("GetParameter", "DescribeApplication", "DescribeAlarms");
    }
}
