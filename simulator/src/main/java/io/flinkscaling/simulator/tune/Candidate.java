package io.flinkscaling.simulator.tune;

import java.util.ArrayList;
import java.util.List;

/**
 * A choice of values, one of each axis.
 *
 * @param choices the index of the value on each axis
 */
public record Candidate(List<Integer> choices) {

    Candidate with(int axis, int choice) {
        List<Integer> changed = new ArrayList<>(choices);
        changed.set(axis, choice);
        return new Candidate(List.copyOf(changed));
    }
}
