package io.flinkscaling.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.flinkscaling.endpoint.LogRecorder;
import io.flinkscaling.scaling.ScalingRequest;
import io.flinkscaling.scaling.ScalingRequest.Accepted;
import io.flinkscaling.scaling.ScalingRequest.Attempted;
import io.flinkscaling.scaling.ScalingRequest.Failed;
import io.flinkscaling.scaling.ScalingRequest.Unaccepted;
import java.util.logging.Level;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;

class RequestCodecPropertiesTest {

    private static final int KEPT_WHOLE = 500;

    private final RequestCodec codec = new RequestCodec(new ObjectMapper());

    @Property
    void whatWasWrittenIsRead(@ForAll("requests") ScalingRequest request) {
        assertThat(codec.decode(codec.encode(request))).contains(request);
    }

    @Property
    void nothingThatSomebodyTypesIsAnError(@ForAll @StringLength(max = 40) String text) {
        try (LogRecorder log = LogRecorder.open()) {
            assertThat(codec.decode(text)).isNotNull();
            assertThat(log.atLeast(Level.SEVERE)).isEmpty();
        }
    }

    @Provide
    Arbitrary<ScalingRequest> requests() {
        Arbitrary<Integer> capacities = Arbitraries.integers().between(1, Integer.MAX_VALUE);
        Arbitrary<String> texts = Arbitraries.strings().all().ofMaxLength(KEPT_WHOLE);
        Arbitrary<Boolean> flags = Arbitraries.of(true, false);
        return Arbitraries.oneOf(
                capacities.map(Unaccepted::new),
                Combinators.combine(capacities, texts).as(Accepted::new),
                Combinators.combine(
                                capacities,
                                Arbitraries.integers().greaterOrEqual(1),
                                Arbitraries.longs().greaterOrEqual(1),
                                flags)
                        .as(Attempted::new),
                Combinators.combine(capacities, texts, flags).as(Failed::new));
    }
}
