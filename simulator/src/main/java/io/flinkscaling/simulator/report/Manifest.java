package io.flinkscaling.simulator.report;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.flinkscaling.simulator.text.Sha256;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The files that runs have written to a directory, which a later run may replace or delete. It says so itself, in a file
 * beside them. A file that somebody has changed since is no longer one of them.
 *
 * @param files each by its name and its content
 */
record Manifest(List<Entry> files) {

    static final String NAME = ".flink-scaling.json";

    private static final int MOST_BYTES = 1 << 20;

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);

    /**
     * A file as it was written.
     *
     * @param name the name of a file of a report, within the directory
     * @param sha256 the SHA-256 of its content, in hexadecimal digits
     */
    record Entry(String name, String sha256) {

        Entry {
            if (!ReportFiles.isOne(name)) {
                throw new IllegalArgumentException("not the name of a file of the report: " + name);
            }
        }
    }

    Manifest {
        files = List.copyOf(files).stream()
                .distinct()
                .sorted(Comparator.comparing(Entry::name).thenComparing(Entry::sha256))
                .toList();
    }

    /** Returns what files of these names are as they stand in a directory. */
    static Manifest of(Path directory, List<String> names) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (String name : names) {
            entries.add(new Entry(name, Sha256.of(directory.resolve(name))));
        }
        return new Manifest(entries);
    }

    /**
     * Reads the manifest of a directory; without one, no file there is of a run.
     *
     * @throws FileSystemException if something else has its name, or it is damaged
     */
    static Manifest read(Path directory) throws IOException {
        Path file = directory.resolve(NAME);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return new Manifest(List.of());
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > MOST_BYTES) {
            throw damaged(file);
        }
        try {
            return Optional.ofNullable(JSON.readValue(Files.readAllBytes(file), Manifest.class))
                    .orElseThrow(() -> damaged(file));
        } catch (JacksonException e) {
            throw damaged(file);
        }
    }

    void write(Path file) throws IOException {
        Files.write(file, JSON.writeValueAsBytes(this));
    }

    /** Returns one of these files and others. */
    Manifest and(Manifest others) {
        List<Entry> all = new ArrayList<>(files);
        all.addAll(others.files);
        return new Manifest(all);
    }

    List<String> names() {
        return files.stream().map(Entry::name).distinct().toList();
    }

    /** Tells whether a file in a directory is one of these, unchanged; what is not a regular file, such as a link, is none. */
    boolean hasWritten(Path directory, String name) throws IOException {
        Path file = directory.resolve(name);
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && names().contains(name)
                && files.contains(new Entry(name, Sha256.of(file)));
    }

    private static FileSystemException damaged(Path file) {
        return new FileSystemException(
                file.toString(),
                null,
                "the list of files that runs have written there, " + NAME
                        + ", cannot be read; delete it and them, or take another --out");
    }
}
