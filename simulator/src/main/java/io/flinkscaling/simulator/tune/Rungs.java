package io.flinkscaling.simulator.tune;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Successive halving: all candidates are tried on a few of the training blocks, the better third of them on half of the blocks, the
 * better third of those on all, and again the better third under the harder conditions too. Source: Jamieson and Talwalkar,
 * "Non-stochastic Best Arm Identification and Hyperparameter Optimization" (2016); a third in place of a half, as Hyperband has it.
 */
final class Rungs {

    private static final int SHARE = 3;
    private static final int LEAST_KEPT = 3;

    /** Of so many blocks, and of every second, one is tried first. */
    private static final int FIRST = 6;

    private static final int SECOND = 2;

    private record Rung(List<Integer> blockNumbers, List<Condition> conditions) {}

    private final Trials trials;
    private final Objective objective;
    private final List<Rung> rungs = new ArrayList<>();

    /**
     * Makes the rungs.
     *
     * @param canSkip whether some blocks alone say enough: days, each with one before it that does not count, do not
     */
    Rungs(Trials trials, Objective objective, List<Condition> harder, boolean canSkip) {
        this.trials = trials;
        this.objective = objective;
        List<Integer> all = trials.allBlocks();
        if (canSkip && all.size() > SHARE) {
            rungs.add(new Rung(every(FIRST, all.size()), List.of(Condition.AS_GIVEN)));
            rungs.add(new Rung(every(SECOND, all.size()), List.of(Condition.AS_GIVEN)));
        }
        rungs.add(new Rung(all, List.of(Condition.AS_GIVEN)));
        List<Condition> conditions = new ArrayList<>(List.of(Condition.AS_GIVEN));
        conditions.addAll(harder);
        rungs.add(new Rung(all, conditions));
    }

    private static List<Integer> every(int step, int blocks) {
        return IntStream.range(0, blocks)
                .filter(block -> block % step == step / 2)
                .boxed()
                .toList();
    }

    /** Returns what the candidates came to, in their order, each as far as it got; without those that the template does not take. */
    List<Tried> climb(List<Candidate> candidates) {
        Map<Candidate, Tried> latest = new LinkedHashMap<>();
        List<Candidate> climbing = candidates;
        for (Rung rung : rungs) {
            List<Tried> tried = tried(climbing, rung);
            tried.forEach(each -> latest.put(each.candidate(), each));
            climbing = best(tried);
        }
        return List.copyOf(latest.values());
    }

    /** Returns what candidates come to on all blocks under all conditions. */
    List<Tried> complete(List<Candidate> candidates) {
        return tried(candidates, rungs.get(rungs.size() - 1));
    }

    private List<Tried> tried(List<Candidate> candidates, Rung rung) {
        List<Optional<Map<Condition, List<Tally>>>> tallies =
                trials.of(candidates, rung.blockNumbers(), rung.conditions());
        List<Tried> tried = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            tallies.get(i)
                    .ifPresent(each -> tried.add(
                            new Tried(candidate, rung.blockNumbers(), each, objective.of(each, rung.blockNumbers()))));
        }
        return tried;
    }

    /** The sort is stable: of equals the first stays first. */
    private static List<Candidate> best(List<Tried> tried) {
        return tried.stream()
                .sorted(Comparator.comparing(Tried::merit))
                .limit(Math.max(LEAST_KEPT, tried.size() / SHARE))
                .map(Tried::candidate)
                .toList();
    }
}
