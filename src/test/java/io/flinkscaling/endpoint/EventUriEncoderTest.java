package io.flinkscaling.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventUriEncoderTest {

    @ParameterizedTest
    @CsvSource({
        "/prod/$default/a-b_c.d~e, /prod/$default/a-b_c.d~e",
        "/a%20b%C3%A4, /a%20b%C3%A4",
        "/a b, /a%20b",
        "/ä, /%C3%A4",
        "/%, /%25",
        "/%4, /%254",
        "/%zz%41, /%25zz%41",
        "/a?b#c;d, /a%3Fb%23c%3Bd",
        "//a//b, /%2Fa//b",
        "/, /"
    })
    void onlyWhatAPathCannotHaveIsEscaped(String delivered, String path) {
        assertThat(EventUriEncoder.encode(delivered)).isEqualTo(path);
    }

    @Test
    void anythingBecomesThePathOfAUri() {
        OddPaths paths = new OddPaths(new Random(4));
        for (int i = 0; i < 20_000; i++) {
            String path = EventUriEncoder.encode(paths.decoded());
            assertThat(URI.create(path).getRawPath()).isEqualTo(path);
            assertThat(EventUriEncoder.encode(path)).isEqualTo(path);
        }
    }
}
