package io.flinkscaling.simulator.tune;

import java.util.Map;
import java.util.Optional;

/**
 * A candidate as files and pictures show it.
 *
 * @param parameters values of all tuned parameters, by name
 * @param role what it is
 * @param trainBlocks on how many blocks of the training part it was tried
 * @param isOnFront whether no other that was tried on all blocks beats it there in cost, rescales and lag at once
 * @param train what it came to on these blocks
 * @param test what it comes to on the part that the search does not read; empty if it was not tried there
 * @param surge the same with more traffic
 */
public record CandidateRow(
        Map<String, String> parameters,
        Role role,
        int trainBlocks,
        boolean isOnFront,
        Tally train,
        Optional<Tally> test,
        Optional<Tally> surge) {

    /** What a candidate is. */
    public enum Role {
        DEFAULTS,
        FOUND,
        OTHER
    }
}
