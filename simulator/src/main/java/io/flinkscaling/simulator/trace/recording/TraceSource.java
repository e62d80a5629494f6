package io.flinkscaling.simulator.trace.recording;

import io.flinkscaling.simulator.text.InputException;
import io.flinkscaling.simulator.text.Quoted;

/**
 * Where a trace comes from, as error messages name it.
 *
 * @param name the file as the user gave it
 */
public record TraceSource(String name) {

    public TraceSource {
        name = Quoted.escape(name);
    }

    /** Makes the error of something wrong with the file as a whole. */
    public InputException error(String problem) {
        return new InputException(name + ": " + problem);
    }

    /** Makes the error of something wrong at a place in the file, such as {@code line 17}. */
    public InputException errorAt(String place, String problem) {
        return new InputException(name + ", " + place + ": " + problem);
    }
}
