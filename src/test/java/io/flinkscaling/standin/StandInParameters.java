package io.flinkscaling.standin;

import io.flinkscaling.simulator.wire.ServiceError;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The parameters of SSM, all of the standard tier. */
public final class StandInParameters {

    private static final int MAX_BYTES = 4096;

    private final Map<String, String> values = new HashMap<>();
    private long version;

    /** Returns the value of a parameter. */
    public synchronized Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Gives a parameter a value, as an operator would. */
    public void set(String name, String value) {
        put(name, value, true);
    }

    synchronized long put(String name, String value, boolean overwrite) {
        if (!overwrite && values.containsKey(name)) {
            throw new ServiceError("ParameterAlreadyExists", "The parameter already exists.");
        }
        if (value.isEmpty() || value.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new ServiceError("ValidationException", "Standard tier parameters support 1 to 4096 bytes.");
        }
        values.put(name, value);
        return ++version;
    }

    synchronized void clear() {
        values.clear();
    }
}
