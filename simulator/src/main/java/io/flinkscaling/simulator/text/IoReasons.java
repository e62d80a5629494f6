package io.flinkscaling.simulator.text;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

/** Why reading or writing failed, without the file's name that exceptions repeat. */
public final class IoReasons {

    private IoReasons() {}

    public static String of(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        String reason = e instanceof FileSystemException failure ? failure.getReason() : e.getMessage();
        return Quoted.escape(reason == null ? e.getClass().getSimpleName() : reason);
    }
}
