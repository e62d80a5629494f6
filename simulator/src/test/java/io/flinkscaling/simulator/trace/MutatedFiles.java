package io.flinkscaling.simulator.trace;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A file with mistakes in it: bytes changed, parts lost, repeated, or in the place of others. */
public final class MutatedFiles {

    private static final List<byte[]> MISTAKES = List.of(
                    "",
                    "\"",
                    ",",
                    ";",
                    "\t",
                    "\n",
                    "{",
                    "}",
                    "[",
                    "]",
                    ":",
                    "-",
                    "- ",
                    "null",
                    "NaN",
                    "1e308",
                    "-1",
                    "1,000",
                    "1.2 K",
                    "\u0000",
                    "\uFEFF",
                    "2026-10-25T02:30:00",
                    "+0200",
                    "99999999999999",
                    "&a",
                    "*a",
                    "|",
                    "!!",
                    "Timestamps",
                    "Values",
                    "Label",
                    "Sum",
                    "sep=;")
            .stream()
            .map(text -> text.getBytes(StandardCharsets.UTF_8))
            .toList();

    private final byte[] file;
    private final Random random;

    /** Begins anew; the same seed gives the same mistakes. */
    public MutatedFiles(byte[] file, long seed) {
        this.file = file;
        this.random = new Random(seed);
    }

    /** Returns the file with one to four mistakes. */
    public byte[] next() {
        byte[] mutated = file;
        for (int mistakes = 1 + random.nextInt(4); mistakes > 0; mistakes--) {
            mutated = mutated.length == 0 ? file : mutated(mutated);
        }
        return mutated;
    }

    private byte[] mutated(byte[] content) {
        int from = random.nextInt(content.length);
        int to = Math.min(content.length, from + 1 + random.nextInt(random.nextBoolean() ? 4 : 200));
        return switch (random.nextInt(6)) {
            case 0 -> with(content, from, from + 1, new byte[] {(byte) random.nextInt(256)});
            case 1 -> with(content, from, from + 1, new byte[] {(byte) (32 + random.nextInt(95))});
            case 2 -> with(content, from, to, new byte[0]);
            case 3 -> with(content, from, from, Arrays.copyOfRange(content, from, to));
            case 4 ->
                with(content, from, random.nextBoolean() ? from : to, MISTAKES.get(random.nextInt(MISTAKES.size())));
            default -> Arrays.copyOf(content, from);
        };
    }

    private static byte[] with(byte[] content, int from, int to, byte[] inPlace) {
        byte[] result = new byte[content.length - (to - from) + inPlace.length];
        System.arraycopy(content, 0, result, 0, from);
        System.arraycopy(inPlace, 0, result, from, inPlace.length);
        System.arraycopy(content, to, result, from + inPlace.length, content.length - to);
        return result;
    }
}
