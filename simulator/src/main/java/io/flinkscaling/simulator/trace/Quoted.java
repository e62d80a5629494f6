package io.flinkscaling.simulator.trace;

/** Foreign text made fit for a one-line message. */
final class Quoted {

    private static final int MAX_CHARS = 40;

    private Quoted() {}

    /** Returns the text in quotes, shortened to about 40 characters, with everything escaped that does not print. */
    static String of(String text) {
        String shown = text.length() <= MAX_CHARS ? text : text.substring(0, MAX_CHARS) + "...";
        return '"' + escape(shown) + '"';
    }

    /** Returns the text with everything escaped that does not print in a line, such as a line break. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                default -> {
                    if (prints(c)) {
                        escaped.appendCodePoint(c);
                    } else {
                        escaped.append(String.format("\\u%04x", c));
                    }
                }
            }
        });
        return escaped.toString();
    }

    private static boolean prints(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
