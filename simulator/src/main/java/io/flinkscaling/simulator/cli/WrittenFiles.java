package io.flinkscaling.simulator.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** What a run says at its end of the files that it has written. */
final class WrittenFiles {

    private static final List<String> PAGES = List.of("report.html", "tune.html");

    private WrittenFiles() {}

    /** Prints a line for each file; the last is that of the page, which is what a reader opens next. */
    static void print(List<Path> files, PrintWriter console) {
        console.println("Wrote:");
        files.stream().filter(file -> !isPage(file)).forEach(file -> console.println("  " + file));
        files.stream().filter(WrittenFiles::isPage).forEach(file -> console.println("Report: " + file));
    }

    private static boolean isPage(Path file) {
        return PAGES.contains(file.getFileName().toString());
    }
}
