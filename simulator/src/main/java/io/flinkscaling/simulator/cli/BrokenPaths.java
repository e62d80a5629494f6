package io.flinkscaling.simulator.cli;

import io.flinkscaling.simulator.text.Quoted;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Paths with spaces after an option, which a shell or Maven took apart: only their first word is the option's. */
final class BrokenPaths {

    private static final String TEMPLATE = "--template";
    private static final String OUT = "--out";

    private BrokenPaths() {}

    /**
     * Returns how to write such a path, behind a semicolon; empty if no path seems to be broken.
     *
     * @param args the whole command line
     * @param message what is wrong with it
     */
    static String advice(List<String> args, String message) {
        for (int i = 0; i < args.size(); i++) {
            String option = args.get(i);
            if (option.equals(TEMPLATE) || option.equals(OUT)) {
                List<String> words = args.subList(i + 1, args.size()).stream()
                        .takeWhile(word -> !word.startsWith("--"))
                        .toList();
                for (int to = 2; to <= words.size(); to++) {
                    String joined = String.join(" ", words.subList(0, to));
                    if (option.equals(TEMPLATE) ? isMeant(joined, words.get(0)) : isLost(words.get(to - 1), message)) {
                        return "; put quotes around a path with spaces: -Dexec.args=\"… " + option + " '"
                                + Quoted.escape(joined) + "'\"";
                    }
                }
            }
        }
        return "";
    }

    private static boolean isMeant(String joined, String first) {
        return isFile(joined) && !isFile(first);
    }

    /** What is left of the name of a directory, which need not be there, is taken for a trace that is not. */
    private static boolean isLost(String word, String message) {
        return message.startsWith(word + ": no such file");
    }

    private static boolean isFile(String path) {
        try {
            return Files.isRegularFile(Path.of(path));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
