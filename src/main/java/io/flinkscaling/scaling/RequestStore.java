package io.flinkscaling.scaling;

import java.util.Optional;

/** Port: keeps the outstanding scaling request of the application between calls. */
public interface RequestStore {

    /** Returns the outstanding request, if there is one. */
    Optional<ScalingRequest> read();

    /** Replaces whatever was stored. */
    void write(ScalingRequest request);

    /**
     * Replaces a request by what has become of it, unless another one has taken its place.
     *
     * @param request what was read or written before
     * @param next what is stored from then on; empty to forget the request
     * @return whether the request was still stored; if not, nothing has changed
     */
    boolean replace(ScalingRequest request, Optional<ScalingRequest> next);
}
