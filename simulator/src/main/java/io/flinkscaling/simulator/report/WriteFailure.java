package io.flinkscaling.simulator.report;

import io.flinkscaling.simulator.text.InputException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Says in one line why a report cannot be written. */
final class WriteFailure {

    private WriteFailure() {}

    static InputException of(IOException failure, Path directory) {
        InputException inputException = new InputException("Cannot write the report to %s: %s"
                .formatted(directory, reason(failure).replaceAll("\\s+", " ")));
        inputException.initCause(failure);
        return inputException;
    }

    private static String reason(IOException failure) {
        if (!(failure instanceof FileSystemException onFile)) {
            return String.valueOf(failure.getMessage());
        }
        if (onFile.getReason() != null) {
            return onFile.getReason();
        }
        if (onFile instanceof AccessDeniedException) {
            return "no permission to write " + onFile.getFile();
        }
        if (onFile instanceof FileAlreadyExistsException && !Files.isDirectory(Path.of(onFile.getFile()))) {
            return onFile.getFile() + " is a file, not a directory";
        }
        if (onFile instanceof NoSuchFileException) {
            return onFile.getFile() + " cannot be made there; allowed: a directory in which this user may make files";
        }
        return onFile.getClass().getSimpleName() + " " + onFile.getFile();
    }
}
