package io.flinkscaling.simulator.tune;

import java.util.List;
import java.util.Map;

/**
 * A candidate and what it came to so far.
 *
 * @param candidate the candidate
 * @param blockNumbers on which blocks of the training part it was tried
 * @param tallies of these blocks, by condition; those as given among them
 * @param merit how good that is
 */
record Tried(Candidate candidate, List<Integer> blockNumbers, Map<Condition, List<Tally>> tallies, Merit merit) {

    /** Returns the sum of the blocks as given. */
    Tally asGiven() {
        return Tally.sum(tallies.get(Condition.AS_GIVEN));
    }
}
