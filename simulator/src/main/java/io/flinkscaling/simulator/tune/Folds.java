package io.flinkscaling.simulator.tune;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Cross-validation over the blocks of the training part: of each block, what the candidate that is best on all others saves there
 * against the defaults.
 *
 * @param savings of each block, as a share of what the goal counts; less than 0 where it is worse than the defaults
 */
public record Folds(List<Double> savings) {

    /**
     * Leaves each block out once.
     *
     * @param complete candidates that were tried on all blocks
     */
    static Folds of(List<Tried> complete, Objective objective) {
        int blocks = objective.defaults().get(Condition.AS_GIVEN).size();
        List<Double> savings = new ArrayList<>();
        for (int left = 0; left < blocks; left++) {
            int out = left;
            List<Integer> others = IntStream.range(0, blocks)
                    .filter(block -> block != out)
                    .boxed()
                    .toList();
            Tried best = complete.stream()
                    .min(Comparator.comparing(tried -> objective.of(on(others, tried.tallies()), others)))
                    .orElseThrow();
            double defaults = objective.counted(
                    objective.defaults().get(Condition.AS_GIVEN).get(out));
            double counted =
                    objective.counted(best.tallies().get(Condition.AS_GIVEN).get(out));
            savings.add(defaults == 0 ? 0 : 1 - counted / defaults);
        }
        return new Folds(List.copyOf(savings));
    }

    private static Map<Condition, List<Tally>> on(List<Integer> blocks, Map<Condition, List<Tally>> tallies) {
        Map<Condition, List<Tally>> some = new LinkedHashMap<>();
        tallies.forEach((condition, all) ->
                some.put(condition, blocks.stream().map(all::get).toList()));
        return some;
    }

    public double mean() {
        return savings.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    public double least() {
        return savings.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    }

    public double greatest() {
        return savings.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    /** Returns in how many blocks there is less than with the defaults. */
    public long better() {
        return savings.stream().filter(saving -> saving > 0).count();
    }
}
