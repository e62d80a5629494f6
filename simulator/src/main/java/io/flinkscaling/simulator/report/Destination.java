package io.flinkscaling.simulator.report;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/**
 * Where a report goes.
 *
 * @param directory where to; made, with its parents, if it is not there
 * @param inputs what the report was made from, which it must not replace
 */
public record Destination(Path directory, List<Path> inputs) {

    /**
     * Makes sure that nothing is lost when files take the place of what is there.
     *
     * @param names of the files
     * @param earlier what runs have written there before
     * @throws FileSystemException if a file is an input, or none that a run has written
     */
    void requireFree(List<String> names, Manifest earlier) throws IOException {
        for (Path input : inputs) {
            requireKept(input, names);
            requireKept(input, earlier.names());
            requireKept(input, List.of(Manifest.NAME));
        }
        for (String name : names) {
            Path file = directory.resolve(name);
            if (Files.isDirectory(file)) {
                throw new FileAlreadyExistsException(file.toString(), null, "a directory is in the place of " + name);
            }
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !earlier.hasWritten(directory, name)) {
                throw new FileSystemException(
                        file.toString(),
                        null,
                        name + " is there, and no run wrote it as it is now; move or delete it, or take another --out");
            }
        }
    }

    private void requireKept(Path input, List<String> names) throws IOException {
        for (String name : names) {
            Path file = directory.resolve(name);
            if (Files.exists(input) && Files.exists(file) && Files.isSameFile(input, file)) {
                throw new FileSystemException(
                        file.toString(),
                        null,
                        name + " there is the input " + input + "; allowed: another --out, or a copy of the input"
                                + " elsewhere");
            }
        }
    }
}
