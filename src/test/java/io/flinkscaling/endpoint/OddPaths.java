package io.flinkscaling.endpoint;

import java.util.List;
import java.util.Random;

/**
 * Random paths: pieces of right ones among dots, slashes, escapes of every byte and long names; as a URI may have them,
 * or decoded, as an HTTP API delivers them.
 *
 * <p>What the function cannot tell: of the one segment that the route {@code /scalableTargetDimensions/{id}} of an HTTP
 * API matches, the gateway cuts off what follows a decoded question mark, so that {@code app%3Fx} arrives as {@code app}
 * and is answered as that. Source: middleapi/standard-server, pull request 93, on captures of the gateways' events; not
 * tried on AWS.
 *
 * <p>What remains an error of ours, answered 500 by Quarkus itself, is no client's to send: an event
 * without a method, or with a body that is not the base64 that it says (the gateway encodes it).
 */
final class OddPaths {

    private static final List<String> PIECES = List.of(
            "/scalableTargetDimensions/",
            "app",
            "/prod",
            "..",
            ".",
            "/",
            "//",
            ";a=b",
            "?",
            "?q=%25",
            "%2F",
            "%2e%2e",
            "%00",
            "%0d%0a",
            "%C3%A4",
            "%FF",
            "%ED%A0%80",
            "~",
            "+",
            "%20",
            "@",
            ":",
            "$default",
            "*",
            "x".repeat(300));

    private final Random random;

    OddPaths(Random random) {
        this.random = random;
    }

    String next() {
        StringBuilder path = new StringBuilder(random.nextBoolean() ? "/scalableTargetDimensions/" : "/");
        for (int i = random.nextInt(6); i > 0; i--) {
            path.append(
                    random.nextInt(4) == 0
                            ? String.format("%%%02X", random.nextInt(256))
                            : PIECES.get(random.nextInt(PIECES.size())));
        }
        // Two slashes and nothing else are refused by the stand-in for the gateway itself; as an event: see PathTest.
        return path.toString().replaceFirst("^//(?=\\?|$)", "/");
    }

    String decoded() {
        StringBuilder path = new StringBuilder(random.nextBoolean() ? "/scalableTargetDimensions/" : "/");
        for (int i = random.nextInt(6); i > 0; i--) {
            if (random.nextInt(3) == 0) {
                path.append(PIECES.get(random.nextInt(PIECES.size())));
            } else {
                path.appendCodePoint(random.nextBoolean() ? random.nextInt(256) : random.nextInt(0x110000));
            }
        }
        return path.toString();
    }
}
