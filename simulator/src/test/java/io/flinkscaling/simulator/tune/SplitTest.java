package io.flinkscaling.simulator.tune;

import static io.flinkscaling.simulator.tune.Searches.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The last third is for the test; the rest is in weeks, or days under three weeks. */
class SplitTest {

    @ParameterizedTest
    @CsvSource({"63, 6, 42", "21, 2, 14", "20, 13, 13", "14, 9, 9", "3, 2, 2"})
    void blocks(int days, int blocks, int searchedDays) {
        Split split = Split.of(days * DAY, OptionalInt.empty());

        assertThat(split.train()).hasSize(blocks);
        assertThat(split.trainDays()).isEqualTo(searchedDays);
        assertThat(split.test()).isEqualTo(new Block(days * DAY * 2 / 3, days * DAY));
    }

    @Test
    void theBlocksFollowEachOther() {
        Split split = Split.of(55 * DAY + 17, OptionalInt.of(4));

        assertThat(split.train()).hasSize(4);
        assertThat(split.train().get(0).from()).isZero();
        for (int i = 1; i < 4; i++) {
            assertThat(split.train().get(i).from())
                    .isEqualTo(split.train().get(i - 1).to());
        }
        assertThat(split.train().get(3).to()).isEqualTo(split.test().from());
    }
}
