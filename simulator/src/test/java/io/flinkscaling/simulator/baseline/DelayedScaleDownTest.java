package io.flinkscaling.simulator.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Source: apache/flink-kubernetes-operator, DelayedScaleDown and JobVertexScaler.applyScaleDownInterval, an interval of an hour. */
class DelayedScaleDownTest {

    private final DelayedScaleDown scaleDown = new DelayedScaleDown(60);

    @Test
    void anHourAfterTheFirstRecommendationItIsFollowed() {
        assertThat(recommended(60, 5, true)).isEmpty();
        assertThat(recommended(1, 5, true)).hasValue(5);
    }

    @Test
    void theGreatestOfTheHourIsFollowed() {
        recommended(10, 5, true);
        recommended(1, 7, true);
        recommended(49, 4, true);

        assertThat(recommended(1, 4, true)).hasValue(7);
    }

    @Test
    void itsOwnUtilizationDecidesAndNotThatOfNow() {
        recommended(10, 5, true);
        recommended(1, 7, false);

        assertThat(recommended(60, 5, true)).as("7 is still within the hour").isEmpty();
        assertThat(recommended(1, 5, true)).as("7 is older than an hour").hasValue(5);
    }

    @Test
    void nowMayBeWithinBounds() {
        recommended(60, 7, true);

        assertThat(recommended(1, 5, false)).hasValue(7);
    }

    @Test
    void ofSeveralGreatestTheLatestDecides() {
        recommended(10, 7, false);
        recommended(1, 7, true);

        assertThat(recommended(50, 5, false)).hasValue(7);
    }

    @Test
    void clearedItBeginsAgain() {
        recommended(61, 5, true);
        scaleDown.clear();

        assertThat(recommended(60, 5, true)).isEmpty();
        assertThat(recommended(1, 5, true)).hasValue(5);
    }

    /** Recommends the same for some minutes, and returns what the last of them led to. */
    private OptionalInt recommended(int minutes, int parallelism, boolean outOfBounds) {
        OptionalInt followed = OptionalInt.empty();
        for (int minute = 0; minute < minutes; minute++) {
            followed = scaleDown.recommend(parallelism, outOfBounds);
        }
        return followed;
    }
}
