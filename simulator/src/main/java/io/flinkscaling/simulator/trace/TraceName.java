package io.flinkscaling.simulator.trace;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names a trace after its files; the name becomes that of a directory: never "", "." or "..". */
final class TraceName {

    private static final int MAX_CHARS = 100;

    private TraceName() {}

    static String of(List<Path> files) {
        String first = of(files.get(0));
        String all = files.stream().map(TraceName::of).collect(Collectors.joining("+"));
        return files.size() == 1 || all.length() <= MAX_CHARS ? all : first + "+" + (files.size() - 1);
    }

    private static String of(Path file) {
        String fileName = file.getFileName().toString();
        boolean packed = fileName.toLowerCase(Locale.ROOT).endsWith(".gz");
        String unpacked = packed ? fileName.substring(0, fileName.length() - ".gz".length()) : fileName;
        String name = unpacked.substring(0, Math.max(unpacked.lastIndexOf('.'), 0));
        return name.chars().allMatch(c -> c == '.') ? fileName : name;
    }
}
