package io.flinkscaling.simulator.trace;

import io.flinkscaling.simulator.text.InputException;
import io.flinkscaling.simulator.trace.recording.TraceSource;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** What a file is by its first bytes: text in UTF-8 or UTF-16, perhaps packed by gzip; anything else is refused by name. */
final class FileContent {

    /** 10 years of minutes in JSON are not half of it. */
    private static final long MAX_BYTES = 1L << 30;

    private static final int LOOKAHEAD_BYTES = 8;
    private static final int BUFFER_BYTES = 1 << 16;
    private static final String SAVE_AS_CSV =
            "a spreadsheet or archive; allowed: the sheet saved as CSV, or the file that is in it";
    private static final Map<String, String> OTHERS = Map.of(
            "\u001f\u008b",
            "packed by gzip twice; allowed: once",
            "PK\u0003\u0004",
            SAVE_AS_CSV,
            "\u00d0\u00cf\u0011\u00e0",
            SAVE_AS_CSV,
            "PAR1",
            "Parquet; allowed: the same as CSV",
            "%PDF",
            "a PDF; allowed: the data as CSV or JSON",
            "\u0089PNG",
            "a picture; allowed: the data as CSV or JSON",
            "BZh",
            "packed by bzip2; allowed: unpacked, or packed by gzip",
            "\u00fd7zXZ",
            "packed by xz; allowed: unpacked, or packed by gzip",
            "(\u00b5/\u00fd",
            "packed by zstd; allowed: unpacked, or packed by gzip");

    private FileContent() {}

    /** Opens the text, behind its byte order mark; closing the reader closes the stream. */
    static BufferedReader open(InputStream file, TraceSource source) throws IOException {
        InputStream content = new BufferedInputStream(file, BUFFER_BYTES);
        if (firstBytes(content).startsWith("\u001f\u008b")) {
            content = new BufferedInputStream(unpacked(content, source), BUFFER_BYTES);
        }
        content = new Limited(content, source);
        String first = firstBytes(content);
        OTHERS.forEach((sign, what) -> {
            if (first.startsWith(sign)) {
                throw source.error("is " + what);
            }
        });
        return new BufferedReader(new InputStreamReader(
                content,
                charset(first, content)
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    private static InputStream unpacked(InputStream packed, TraceSource source) throws IOException {
        try {
            return new GZIPInputStream(packed, BUFFER_BYTES);
        } catch (EOFException | ZipException e) {
            throw broken(source);
        }
    }

    /** Makes the error of a packed file that ends early or was changed. */
    static InputException broken(TraceSource source) {
        return source.error("is packed by gzip and broken; allowed: a complete file");
    }

    /** Returns the first bytes as ISO 8859-1 and leaves them to be read. */
    private static String firstBytes(InputStream content) throws IOException {
        content.mark(LOOKAHEAD_BYTES);
        String first = new String(content.readNBytes(LOOKAHEAD_BYTES), StandardCharsets.ISO_8859_1);
        content.reset();
        return first;
    }

    private static Charset charset(String first, InputStream content) throws IOException {
        if (first.startsWith("\u00ef\u00bb\u00bf")) {
            content.skipNBytes(3);
        } else if (first.startsWith("\u00ff\u00fe")) {
            content.skipNBytes(2);
            return StandardCharsets.UTF_16LE;
        } else if (first.startsWith("\u00fe\u00ff")) {
            content.skipNBytes(2);
            return StandardCharsets.UTF_16BE;
        }
        return withoutMark(first);
    }

    /** A text begins with letters or signs of ASCII, each with a zero byte beside it in UTF-16. */
    private static Charset withoutMark(String first) {
        boolean even = first.length() >= 4 && first.charAt(0) == 0 && first.charAt(2) == 0;
        boolean odd = first.length() >= 4 && first.charAt(1) == 0 && first.charAt(3) == 0;
        return even == odd ? StandardCharsets.UTF_8 : even ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }

    /** Ends what would be more than anyone has recorded, such as a small file that unpacks to a terabyte. */
    private static final class Limited extends FilterInputStream {

        private final TraceSource source;
        private long left = MAX_BYTES;

        Limited(InputStream content, TraceSource source) {
            super(content);
            this.source = source;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            int read = super.read(target, from, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw source.error("has more than " + MAX_BYTES + " bytes unpacked; allowed: at most that");
            }
        }
    }
}
