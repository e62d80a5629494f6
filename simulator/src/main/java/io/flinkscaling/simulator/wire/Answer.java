package io.flinkscaling.simulator.wire;

import java.nio.charset.StandardCharsets;

/** An HTTP answer. */
public record Answer(int status, String contentType, byte[] body) {

    static Answer of(int status, String contentType, String body) {
        return new Answer(status, contentType, body.getBytes(StandardCharsets.UTF_8));
    }
}
