package io.flinkscaling.standin;

import io.flinkscaling.simulator.wire.ServiceError;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The parameters of SSM, all of the standard tier. */
public final class StandInParameters {

    private static final int MAX_BYTES = 4096;

    private static final int KEPT_VERSIONS = 100;

    private final Map<String, NavigableMap<Long, String>> versions = new HashMap<>();

    /** Returns the value of a parameter. */
    public synchronized Optional<String> find(String name) {
        return latest(name).map(Map.Entry::getValue);
    }

    /** Returns the latest version of a parameter, or of {@code name:version} that one. */
    synchronized Optional<Map.Entry<Long, String>> version(String name) {
        int colon = name.indexOf(':');
        if (colon < 0) {
            return latest(name);
        }
        long version = Long.parseLong(name.substring(colon + 1));
        return Optional.ofNullable(versions.get(name.substring(0, colon)))
                .filter(all -> all.containsKey(version))
                .map(all -> Map.entry(version, all.get(version)));
    }

    private Optional<Map.Entry<Long, String>> latest(String name) {
        return Optional.ofNullable(versions.get(name)).map(NavigableMap::lastEntry);
    }

    /** Gives a parameter a value, as an operator would. */
    public void set(String name, String value) {
        put(name, value, true);
    }

    synchronized long put(String name, String value, boolean overwrite) {
        if (!overwrite && versions.containsKey(name)) {
            throw new ServiceError("ParameterAlreadyExists", "The parameter already exists.");
        }
        if (value.isEmpty() || value.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new ServiceError("ValidationException", "Standard tier parameters support 1 to 4096 bytes.");
        }
        NavigableMap<Long, String> all = versions.computeIfAbsent(name, each -> new TreeMap<>());
        long version = all.isEmpty() ? 1 : all.lastKey() + 1;
        all.put(version, value);
        if (all.size() > KEPT_VERSIONS) {
            all.pollFirstEntry();
        }
        return version;
    }

    synchronized void clear() {
        versions.clear();
    }
}
