package io.flinkscaling.simulator.trace;

import io.flinkscaling.simulator.text.InputException;
import io.flinkscaling.simulator.trace.recording.TraceSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a text is by how it begins. */
enum TextFormat {
    JSON,
    YAML,
    CSV;

    private static final int LOOKAHEAD_CHARS = 8_192;
    private static final Pattern YAML_BEGIN = Pattern.compile(
            "(?s)(---\\s|- |[\"']?(MetricDataResults|Messages|Datapoints|Label|Id|NextToken)[\"']?:\\s).*");
    private static final Pattern TEXT_BEGIN = Pattern.compile(
            "(?s)(?:[^\\n]*\\n){0,2}(?:METRICDATARESULTS|DATAPOINTS|(?:TIMESTAMPS|VALUES)(?=\\t-?\\d))\\t.*");
    /** The first line of a wide table may be longer than what is looked at. */
    private static final Pattern TABLE_BEGIN = Pattern.compile("(?s)(-{5,}(\\r?\\n\\|.*)?|\\+-{3,}.*)");

    /**
     * Looks at the first characters and leaves them to be read.
     *
     * @throws InputException if it is nothing, or nothing that is read
     */
    static TextFormat of(BufferedReader reader, TraceSource source, String allowed) throws IOException {
        reader.mark(LOOKAHEAD_CHARS);
        char[] chars = new char[LOOKAHEAD_CHARS];
        int size = 0;
        for (int read = 0; read >= 0 && size < LOOKAHEAD_CHARS; size += Math.max(read, 0)) {
            read = reader.read(chars, size, LOOKAHEAD_CHARS - size);
        }
        reader.reset();
        String begin = new String(chars, 0, size).stripLeading();
        if (begin.isEmpty()) {
            throw source.error(
                    (size < LOOKAHEAD_CHARS ? "is empty" : "begins with nothing but spaces") + "; allowed: " + allowed);
        }
        if (TEXT_BEGIN.matcher(begin).matches() || TABLE_BEGIN.matcher(begin).matches()) {
            throw source.error("is the AWS CLI's output as text or table; allowed: the same with --output json");
        }
        if (begin.startsWith("<")) {
            throw source.error("is HTML or XML; allowed: " + allowed);
        }
        String name = source.name().toLowerCase(Locale.ROOT);
        if (begin.charAt(0) == '{' || begin.charAt(0) == '[' || name.endsWith(".json")) {
            return JSON;
        }
        return YAML_BEGIN.matcher(begin).matches() || name.endsWith(".yaml") || name.endsWith(".yml") ? YAML : CSV;
    }
}
