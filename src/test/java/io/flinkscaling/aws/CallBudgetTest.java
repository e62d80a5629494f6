package io.flinkscaling.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Source: Amazon API Gateway quotas: the integration times out after 29 s. */
class CallBudgetTest {

    /** It would end each further call of the thread at once. */
    @Test
    void aTimeOutThatCameTooLateForItsOwnCallDoesNotEndTheNext() {
        CallBudget budget = new CallBudget(() -> 0);
        Thread.currentThread().interrupt();

        budget.nextCall();

        assertThat(Thread.interrupted()).isFalse();
    }

    private static final Duration GATEWAY = Duration.ofSeconds(29);

    private final AtomicLong nanos = new AtomicLong();
    private final CallBudget budget = new CallBudget(nanos::get);

    @ParameterizedTest(name = "after {0}: {1}")
    @CsvSource({"PT0S,     PT10S", "PT15S,    PT10S", "PT15.1S,  PT9.9S", "PT20S,    PT5S", "PT24.8S,  PT0.2S"})
    void aCallGetsTenSecondsOrWhatIsLeft(Duration after, Duration timeout) {
        budget.begin();
        pass(after);

        assertThat(nextTimeout()).isEqualTo(timeout);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT24.801S", "PT25S", "PT10M"})
    void noCallIsBegunThatCouldNotEnd(Duration after) {
        budget.begin();
        pass(after);

        assertThatExceptionOfType(CallBudget.OutOfTimeException.class)
                .isThrownBy(budget::nextCall)
                .withMessage("no time is left for another AWS call within this request");
    }

    @Test
    void callsThatTakeAllTheyMayStillEndBeforeTheGateway() {
        budget.begin();
        while (true) {
            try {
                pass(nextTimeout());
            } catch (CallBudget.OutOfTimeException e) {
                break;
            }
        }

        assertThat(Duration.ofNanos(nanos.get())).isLessThan(GATEWAY);
    }

    @Test
    void eachRequestHasItsOwn() {
        budget.begin();
        pass(Duration.ofMinutes(1));
        budget.begin();

        assertThat(nextTimeout()).isEqualTo(Duration.ofSeconds(10));
    }

    /** {@link System#nanoTime} may be negative and may overflow. */
    @Test
    void theClockMayWrapAround() {
        nanos.set(Long.MAX_VALUE - 1);
        budget.begin();
        pass(Duration.ofSeconds(20));

        assertThat(nextTimeout()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void outsideOfARequestACallHasTenSeconds() {
        pass(Duration.ofMinutes(1));

        assertThat(nextTimeout()).isEqualTo(Duration.ofSeconds(10));
    }

    private Duration nextTimeout() {
        return budget.nextCall().apiCallTimeout().orElseThrow();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
