package io.flinkscaling.endpoint;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Random bodies: nearly right ones, mutilated ones, numbers of every kind, deep ones, and plain noise. */
final class OddBodies {

    private static final List<String> ATOMS = List.of(
            "null",
            "true",
            "\"5\"",
            "{}",
            "[]",
            "NaN",
            "-0",
            "1e999999999",
            "-1e-999999999",
            "0x10",
            "2.0",
            "1.5",
            "9".repeat(900),
            "0." + "3".repeat(900),
            "\"\\ud800\"",
            "\"\\u0000\"",
            "[[[[[[]]]]]]");

    private final Random random;
    private final List<Supplier<byte[]>> kinds =
            List.of(this::nearlyRight, this::mutilated, this::number, this::deep, this::noise);

    OddBodies(Random random) {
        this.random = random;
    }

    byte[] next() {
        return kinds.get(random.nextInt(kinds.size())).get();
    }

    private byte[] nearlyRight() {
        String field = random.nextBoolean() ? "desiredCapacity" : "DesiredCapacity\\u0000";
        String value = ATOMS.get(random.nextInt(ATOMS.size()));
        String more =
                random.nextBoolean() ? "" : ",\"" + random.nextInt() + "\":" + ATOMS.get(random.nextInt(ATOMS.size()));
        return utf8("{\"" + field + "\":" + value + more + "}");
    }

    private byte[] mutilated() {
        byte[] body = utf8("{\"desiredCapacity\": " + (1 + random.nextInt(40)) + ".0, \"other\": [1, \"ä\"]}");
        for (int i = random.nextInt(4); i >= 0; i--) {
            body[random.nextInt(body.length)] = (byte) random.nextInt(256);
        }
        return body;
    }

    private byte[] number() {
        double value = Double.longBitsToDouble(random.nextLong());
        return utf8("{\"desiredCapacity\": " + value + "}");
    }

    private byte[] deep() {
        int depth = 1 + random.nextInt(8_000);
        return utf8((random.nextBoolean() ? "[" : "{\"desiredCapacity\":").repeat(depth));
    }

    private byte[] noise() {
        byte[] body = new byte[random.nextInt(300)];
        random.nextBytes(body);
        return body;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
