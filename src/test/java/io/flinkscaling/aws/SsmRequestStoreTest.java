package io.flinkscaling.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.flinkscaling.scaling.ScalingRequest;
import io.flinkscaling.scaling.ScalingRequest.Accepted;
import io.flinkscaling.scaling.ScalingRequest.Unaccepted;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A request that has ended is forgotten, and one that comes meanwhile is not, whenever it comes. */
class SsmRequestStoreTest {

    private static final ScalingRequest FINISHED = new Accepted(5, "operation-5");
    private static final String SEVEN = "{\"desiredCapacity\":7}";
    private static final String NINE = "{\"desiredCapacity\":9}";

    private final FakeSsm ssm = new FakeSsm();
    private final SsmRequestStore store =
            new SsmRequestStore(ssm, new CallBudget(() -> 0), "/request", new RequestCodec(new ObjectMapper()));

    @BeforeEach
    void aFinishedRequestIsStored() {
        store.write(FINISHED);
        ssm.calls = 0;
    }

    @Test
    void aRequestIsForgottenByOneLookAndOneWrite() {
        assertThat(store.replace(FINISHED, Optional.empty())).isTrue();

        assertThat(store.read()).isEmpty();
        assertThat(ssm.calls).isEqualTo(2 + 1);
    }

    @Test
    void aRequestBecomesAnother() {
        assertThat(store.replace(FINISHED, Optional.of(new Unaccepted(6)))).isTrue();

        assertThat(store.read()).contains(new Unaccepted(6));
    }

    @Test
    void anotherRequestIsLeftAsItIs() {
        assertThat(store.replace(new Unaccepted(5), Optional.empty())).isFalse();

        assertThat(store.read()).contains(FINISHED);
        assertThat(ssm.versions).hasSize(1);
    }

    @Test
    void whereNothingIsStoredNothingIsReplaced() {
        ssm.versions.clear();

        assertThat(store.replace(FINISHED, Optional.empty())).isFalse();
        assertThat(ssm.versions).isEmpty();
    }

    /** Before the look, or between the look and the write. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void aNewerRequestThatComesMeanwhileStays(int callsBefore) {
        after(callsBefore, () -> ssm.versions.add(SEVEN));

        assertThat(store.replace(FINISHED, Optional.empty())).isFalse();

        assertThat(ssm.latest()).isEqualTo(SEVEN);
    }

    @ParameterizedTest(name = "7 after {0} calls, 9 after {1}: {2}")
    @CsvSource({"0, 1, 9", "1, 2, 9", "1, 3, 9", "1, 4, 9"})
    void theNewestOfTwoStays(int seven, int nine, int stays) {
        after(seven, () -> ssm.versions.add(SEVEN));
        after(nine, () -> ssm.versions.add(NINE));

        store.replace(FINISHED, Optional.empty());

        assertThat(store.read()).contains(new Unaccepted(stays));
    }

    /** The answer is lost, and the SDK puts it once more. */
    @Test
    void whatTheSdkPutsTwiceIsNotTakenForSomebodyElses() {
        ssm.putsTwice = true;

        assertThat(store.replace(FINISHED, Optional.empty())).isTrue();

        assertThat(store.read()).isEmpty();
        assertThat(ssm.versions).hasSize(1 + 2);
    }

    @Test
    void norDoesThatHideANewerOne() {
        ssm.putsTwice = true;
        after(1, () -> ssm.versions.add(SEVEN));

        assertThat(store.replace(FINISHED, Optional.empty())).isFalse();

        assertThat(ssm.latest()).isEqualTo(SEVEN);
    }

    private void after(int calls, Runnable action) {
        while (ssm.meanwhile.size() <= calls) {
            ssm.meanwhile.add(() -> {});
        }
        ssm.meanwhile.set(calls, action);
    }
}
