package io.flinkscaling.scaling;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApplicationStateTest {

    private static final ApplicationVersion VERSION = new ApplicationVersion(1, "token");

    @ParameterizedTest
    @CsvSource({
        "0, 1, 1, parallelism is 0; allowed: at least 1",
        "1, 0, 1, currentParallelism is 0; allowed: at least 1",
        "1, 1, 0, parallelismPerKpu is 0; allowed: at least 1"
    })
    void everyNumberIsAtLeastOne(int parallelism, int current, int perKpu, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new ApplicationState(ApplicationStatus.RUNNING, parallelism, current, perKpu, false, VERSION))
                .withMessage(message);
    }

    @Test
    void statusAndVersionAreThere() {
        assertThatNullPointerException()
                .isThrownBy(() -> new ApplicationState(null, 1, 1, 1, false, VERSION))
                .withMessage("status");
        assertThatNullPointerException()
                .isThrownBy(() -> new ApplicationState(ApplicationStatus.RUNNING, 1, 1, 1, false, null))
                .withMessage("version");
    }

    @Test
    void versionsBeginAtOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ApplicationVersion(0, "token"))
                .withMessage("id is 0; allowed: at least 1");
    }
}
