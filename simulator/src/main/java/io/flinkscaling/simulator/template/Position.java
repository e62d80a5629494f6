package io.flinkscaling.simulator.template;

import io.flinkscaling.simulator.text.InputException;

/**
 * Where something stands in a template.
 *
 * @param file the template, as the user named it
 * @param line counted from 1
 */
public record Position(String file, int line) {

    /** Returns the error that something at this place cannot be used. */
    public InputException error(String message) {
        return new InputException(file + ":" + line + ": " + message);
    }
}
