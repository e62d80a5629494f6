package io.flinkscaling.simulator.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;

/** The path with spaces that has reached the command line in pieces, because nothing quoted it. */
final class SpacedPath {

    private SpacedPath() {}

    /** Returns how to quote the path that some neighbouring arguments make up together; nothing if none do. */
    static String advice(String[] args) {
        for (int from = 0; from < args.length - 1; from++) {
            for (int to = from + 2; to <= args.length; to++) {
                String joined = String.join(" ", Arrays.copyOfRange(args, from, to));
                if (isThere(joined) && !isThere(args[from])) {
                    return "; \"" + joined + "\" has spaces and has to be quoted: '" + joined
                            + "', also within -Dexec.args=\"…\"";
                }
            }
        }
        return "";
    }

    private static boolean isThere(String path) {
        try {
            return Files.exists(Path.of(path));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
