package io.flinkscaling.endpoint;

import java.util.List;
import java.util.Random;

/** Random paths that a URI may have: pieces of right ones among dots, slashes, escapes of every byte and long names. */
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
        // Two slashes and nothing else are refused by Quarkus with a bare 400, before any code of ours; no gateway
        // sends them.
        return path.toString().replaceFirst("^//(?=\\?|$)", "/");
    }
}
