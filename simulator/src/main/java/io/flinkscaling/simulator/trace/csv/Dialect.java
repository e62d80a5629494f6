package io.flinkscaling.simulator.trace.csv;

import java.io.BufferedReader;
import java.io.IOException;

/** How the cells of a file are separated: by comma, semicolon or tab. */
final class Dialect {

    private static final int LOOKAHEAD_CHARS = 16_384;
    private static final String SEPARATORS = ",;\t";

    private Dialect() {}

    /**
     * Returns the separator: what occurs most often in the first line, outside of quotes. Skips the line {@code sep=;},
     * which is for spreadsheets.
     */
    static char separatorOf(BufferedReader reader) throws IOException {
        reader.mark(LOOKAHEAD_CHARS);
        String line = firstLine(reader);
        if (line.length() == 5 && line.startsWith("sep=") && SEPARATORS.indexOf(line.charAt(4)) >= 0) {
            return line.charAt(4);
        }
        reader.reset();
        char most = ',';
        for (char separator : SEPARATORS.toCharArray()) {
            if (count(separator, line) > count(most, line)) {
                most = separator;
            }
        }
        return most;
    }

    /** Returns the first line that is not blank, at most what may be read ahead of it. */
    private static String firstLine(BufferedReader reader) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int read = 1; read < LOOKAHEAD_CHARS; read++) {
            int c = reader.read();
            boolean ends = c == '\n' || c == '\r';
            if (c == -1 || ends && !line.toString().isBlank()) {
                break;
            }
            if (!ends) {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private static long count(char separator, String line) {
        boolean quoted = false;
        long count = 0;
        for (char c : line.toCharArray()) {
            quoted ^= c == '"';
            count += !quoted && c == separator ? 1 : 0;
        }
        return count;
    }
}
