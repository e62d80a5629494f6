package io.flinkscaling.simulator.tune;

import java.util.ArrayList;
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
        List<Integer> changed = new ArrayList<>();
        for (int axis = 0; axis < space.axes().size(); axis++) {
            if (tried.candidate().choices().get(axis) != space.axes().get(axis).start()) {
                changed.add(axis);
            }
        }
        List<Candidate> candidates = changed.stream()
                .map(axis -> tried.candidate().with(axis, space.axes().get(axis).start()))
                .toList();
        List<Tried> complete = rungs.complete(candidates);
        Map<Integer, Tried> without = new LinkedHashMap<>();
        for (int i = 0; i < changed.size(); i++) {
            Candidate candidate = candidates.get(i);
            int axis = changed.get(i);
            complete.stream()
                    .filter(each -> each.candidate().equals(candidate))
                    .findFirst()
                    .ifPresent(each -> without.put(axis, each));
        }
        return without;
    }

    private static double loss(Merit from, Merit to) {
        return to.excess() > from.excess() ? Double.POSITIVE_INFINITY : to.value() / from.value() - 1;
    }
}
