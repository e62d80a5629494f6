package io.flinkscaling.simulator.tune;

import io.flinkscaling.simulator.model.flink.TotalPrice;
import java.util.List;
import java.util.Map;

/**
 * What the search minimizes: the mean total of the blocks as given, plus twice what a candidate is worse than the defaults in the
 * block where it is worst against them, since what is best on the whole must not be bad at any time; and, with less weight, the mean
 * totals under the harder conditions. With less throughput than configured, a candidate that is later than the defaults is beyond a
 * limit.
 *
 * @param goal what a user wants least of
 * @param price what KPUs, rescales and late minutes are worth
 * @param limits what a candidate must not exceed
 * @param defaults what the defaults come to, on all blocks under all conditions
 */
record Objective(Goal goal, TotalPrice price, Limits limits, Map<Condition, List<Tally>> defaults) {

    private static final double WORST_BLOCK = 2;

    /** What all harder conditions together count for, beside 1 for what is given: a reserve, and not what is expected. */
    private static final double HARDER = 0.3;

    /** Makes a rescale a day so great that the total only decides between equals. */
    private static final double TIE = 1e-6;

    /**
     * Returns how good a candidate is, under those conditions under which it was tried.
     *
     * @param tallies one of each of these blocks; those as given among the conditions
     * @param blockNumbers which blocks of the training part they are
     */
    Merit of(Map<Condition, List<Tally>> tallies, List<Integer> blockNumbers) {
        double excess = limits.excess(Tally.sum(tallies.get(Condition.AS_GIVEN)));
        double value = 0;
        double weights = 0;
        for (Condition condition : tallies.keySet()) {
            List<Tally> blocks = tallies.get(condition);
            List<Tally> reference =
                    blockNumbers.stream().map(defaults.get(condition)::get).toList();
            boolean isAsGiven = condition.equals(Condition.AS_GIVEN);
            double weight = isAsGiven ? 1 : HARDER / (tallies.size() - 1);
            double ofBlocks = goal == Goal.LEAST_TOTAL ? total(blocks) : rescales(blocks);
            value += weight * ofBlocks;
            if (isAsGiven && goal == Goal.LEAST_TOTAL) {
                value += WORST_BLOCK * worstBlock(blocks, reference);
            }
            weights += weight;
            if (condition.throughput() < 1) {
                excess += later(Tally.sum(blocks), Tally.sum(reference));
            }
            if (isAsGiven && goal == Goal.FEWEST_RESCALES) {
                excess += worse(Tally.sum(blocks), Tally.sum(reference));
            }
        }
        return new Merit(excess, value / weights);
    }

    /** Returns what the goal counts of a block. */
    double counted(Tally block) {
        return goal == Goal.LEAST_TOTAL ? block.totalUsdPerMonth(price) : block.rescalesPerDay();
    }

    private double total(List<Tally> blocks) {
        return blocks.stream()
                .mapToDouble(block -> block.totalUsdPerMonth(price))
                .average()
                .orElseThrow();
    }

    private double worstBlock(List<Tally> blocks, List<Tally> reference) {
        double worse = 0;
        for (int i = 0; i < blocks.size(); i++) {
            worse = Math.max(
                    worse,
                    blocks.get(i).totalUsdPerMonth(price) - reference.get(i).totalUsdPerMonth(price));
        }
        return worse;
    }

    private double rescales(List<Tally> blocks) {
        Tally sum = Tally.sum(blocks);
        return sum.rescalesPerDay() + TIE * sum.totalUsdPerMonth(price);
    }

    /** Returns by how much more KPU-hours, as a share, or more late minutes, as a share of all, than the defaults. */
    private static double worse(Tally candidate, Tally defaults) {
        return Math.max(0, candidate.kpuHours() / defaults.kpuHours() - 1) + later(candidate, defaults);
    }

    private static double later(Tally candidate, Tally defaults) {
        return Math.max(0, candidate.violationShare() - defaults.violationShare());
    }
}
