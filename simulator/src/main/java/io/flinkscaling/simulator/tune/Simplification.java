package io.flinkscaling.simulator.tune;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes a candidate back to the defaults, one parameter after the other, as long as that costs next to nothing. */
final class Simplification {

    /** A parameter that buys less than this share stays at its default. */
    private static final double WORTH_A_CHANGE = 0.01;

    /** What all that goes back may cost together. */
    private static final double WORTH_ALL_CHANGES = 0.02;

    private final SearchSpace space;
    private final Rungs rungs;

    Simplification(SearchSpace space, Rungs rungs) {
        this.space = space;
        this.rungs = rungs;
    }

    /**
     * What is left of a candidate.
     *
     * @param tried the candidate
     * @param losses by parameter that is not at its default: how much greater the goal's value is if it goes back, as a share;
     *     infinite if that breaks a limit
     */
    record Simplified(Tried tried, Map<String, Double> losses) {}

    /** Puts back whatever costs least, until each change that is left is worth its while. */
    Simplified of(Tried best) {
        Tried left = best;
        while (true) {
            Map<Integer, Tried> without = without(left);
            Map<String, Double> losses = new LinkedHashMap<>();
            int cheapest = -1;
            double least = WORTH_A_CHANGE;
            for (Map.Entry<Integer, Tried> each : without.entrySet()) {
                double loss = loss(left.merit(), each.getValue().merit());
                losses.put(space.axes().get(each.getKey()).key(), loss);
                boolean isCheapInAll = loss(best.merit(), each.getValue().merit()) < WORTH_ALL_CHANGES;
                if (loss < least && isCheapInAll) {
                    least = loss;
                    cheapest = each.getKey();
                }
            }
            if (cheapest < 0) {
                return new Simplified(left, losses);
            }
            left = without.get(cheapest);
        }
    }

    /** Returns the candidate without each of its changes, by the axis that is put back. */
    private Map<Integer, Tried> without(Tried tried) {
        Map<Integer, Candidate> candidates = new LinkedHashMap<>();
        for (int axis = 0; axis < space.axes().size(); axis++) {
            int start = space.axes().get(axis).start();
            Candidate candidate = tried.candidate().with(axis, start);
            if (tried.candidate().choices().get(axis) != start && space.isConsistent(candidate)) {
                candidates.put(axis, candidate);
            }
        }
        List<Tried> complete = rungs.complete(List.copyOf(candidates.values()));
        Map<Integer, Tried> without = new LinkedHashMap<>();
        candidates.forEach((axis, candidate) -> complete.stream()
                .filter(each -> each.candidate().equals(candidate))
                .findFirst()
                .ifPresent(each -> without.put(axis, each)));
        return without;
    }

    private static double loss(Merit from, Merit to) {
        return to.excess() > from.excess() ? Double.POSITIVE_INFINITY : to.value() / from.value() - 1;
    }
}
