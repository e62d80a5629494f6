package io.flinkscaling.endpoint;

import java.nio.charset.StandardCharsets;

/**
 * Makes the path of a gateway's event a URI's path again. An HTTP API decodes the path, and Quarkus takes it as it is: a
 * blank would then be an error of ours, a question mark the end of the path. Only what a path cannot have is escaped, so
 * that a path that was not decoded, as that of a REST API, stays the same.
 */
final class EventUriEncoder {

    /** What RFC 3986 lets stand in a path, without the semicolon, behind which JAX-RS would ignore everything. */
    private static final String PUNCTUATION = "-._~!$&'()*+,=:@/";

    private EventUriEncoder() {}

    /**
     * Escapes whatever a path cannot have: also a percent sign without two hexadecimal digits, and the second of two
     * slashes at the beginning, which a URI would take for a host's.
     */
    static String encode(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        StringBuilder encoded = new StringBuilder(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            char c = (char) (bytes[i] & 0xFF);
            boolean secondSlash = c == '/' && i == 1 && bytes[0] == '/';
            if (!secondSlash && (isLiteral(c) || isEscape(bytes, i))) {
                encoded.append(c);
            } else {
                encoded.append(String.format("%%%02X", (int) c));
            }
        }
        return encoded.toString();
    }

    private static boolean isLiteral(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || PUNCTUATION.indexOf(c) >= 0;
    }

    private static boolean isEscape(byte[] bytes, int at) {
        return bytes[at] == '%' && at + 2 < bytes.length && isHexDigit(bytes[at + 1]) && isHexDigit(bytes[at + 2]);
    }

    private static boolean isHexDigit(byte b) {
        return Character.digit((char) (b & 0xFF), 16) >= 0;
    }
}
