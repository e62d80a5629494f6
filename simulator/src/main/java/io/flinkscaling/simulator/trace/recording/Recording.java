package io.flinkscaling.simulator.trace.recording;

import java.util.List;
import java.util.Map;

/**
 * What a file holds, as it was recorded: not yet brought to minutes.
 *
 * @param source the file
 * @param series those that were recorded, each with at least one value
 * @param startMillis the first moment, in milliseconds since 1970
 * @param endMillis when the last period ends, of a value or of a row without one
 * @param found what the file has, in words, for messages on what it has not
 * @param notes what a user should know of how the file was read
 */
public record Recording(
        TraceSource source,
        Map<Measure, Series> series,
        long startMillis,
        long endMillis,
        String found,
        List<String> notes) {

    /** Keeps the notes as they are. */
    public Recording {
        notes = List.copyOf(notes);
    }
}
