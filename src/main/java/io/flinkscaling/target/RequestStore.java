package io.flinkscaling.target;

import java.util.Optional;

/** Port: keeps the outstanding scaling request of the application between calls. */
public interface RequestStore {

    /** Returns the outstanding request, if there is one. */
    Optional<ScalingRequest> read();

    /** Replaces whatever was stored. */
    void write(ScalingRequest request);

    /** Forgets the outstanding request; does nothing if there is none. */
    void clear();
}
