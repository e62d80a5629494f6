package io.flinkscaling.simulator.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Foreign text made fit to be shown: nothing in it breaks a line, moves a terminal's cursor or turns the writing around. */
public final class Quoted {

    private static final int MAX_CHARS = 40;
    private static final Pattern LAYOUT = Pattern.compile("\r?\n|\t");

    private Quoted() {}

    /** Returns the text in quotes, shortened to about 40 characters, with everything escaped that does not print. */
    public static String of(String text) {
        String shown = text.length() <= MAX_CHARS ? text : text.substring(0, MAX_CHARS) + "...";
        return '"' + escape(shown) + '"';
    }

    /** Returns the text with everything escaped that does not print in a line, such as a line break. */
    public static String escape(String text) {
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

    /** Returns the same for a text of several lines, whose line breaks and tabs stay. */
    public static String escapeLines(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        Matcher layout = LAYOUT.matcher(text);
        int begin = 0;
        while (layout.find()) {
            escaped.append(escape(text.substring(begin, layout.start()))).append(layout.group());
            begin = layout.end();
        }
        return escaped.append(escape(text.substring(begin))).toString();
    }

    /** Tells whether a character is seen where it is printed, and does nothing else. */
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
