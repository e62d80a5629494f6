package io.flinkscaling.simulator.tune;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * A seeded evolutionary search: some candidates are drawn at random, then the best are mutated, again and again. Where there are no
 * more candidates than may be tried, all are.
 */
final class Search {

    private static final int PARENTS = 12;

    /** Three eighths of all candidates are drawn at random, the others are mutations, in ten generations. */
    private static final double RANDOM_SHARE = 0.375;

    private static final int GENERATIONS = 10;
    private static final int ATTEMPTS_PER_CANDIDATE = 20;

    private final SearchSpace space;
    private final Rungs rungs;
    private final int budget;
    private final SplittableRandom random;
    private final Set<Candidate> drawn = new HashSet<>();
    private final List<Tried> tried = new ArrayList<>();

    Search(SearchSpace space, Rungs rungs, int budget, long seed) {
        this.space = space;
        this.rungs = rungs;
        this.budget = budget;
        this.random = new SplittableRandom(seed);
    }

    /** Returns all candidates that were tried, in the order in which they were drawn, the defaults first. */
    List<Tried> run() {
        drawn.add(space.start());
        tried.addAll(rungs.complete(List.of(space.start())));
        if (space.size() <= budget) {
            tried.addAll(rungs.climb(others()));
            return tried;
        }
        int first = (int) (RANDOM_SHARE * budget);
        tried.addAll(rungs.climb(draw(first, () -> space.random(random))));
        int size = Math.max(1, (budget - first) / GENERATIONS);
        while (drawn.size() < budget) {
            List<Candidate> parents = best(PARENTS);
            List<Candidate> children = draw(
                    Math.min(size, budget - drawn.size()),
                    () -> space.mutated(parents.get(random.nextInt(parents.size())), random));
            if (children.isEmpty()) {
                return tried;
            }
            tried.addAll(rungs.climb(children));
        }
        return tried;
    }

    /** Returns the best of those that were tried under all conditions. */
    private List<Candidate> best(int count) {
        return complete(tried).stream().limit(count).map(Tried::candidate).toList();
    }

    /** Returns those that were tried on all blocks under all conditions, the best first. */
    static List<Tried> complete(List<Tried> tried) {
        return tried.stream()
                .filter(each -> each.tallies().size() > 1)
                .sorted(Comparator.comparing(Tried::merit))
                .toList();
    }

    private List<Candidate> draw(int count, Supplier<Candidate> source) {
        Set<Candidate> candidates = new LinkedHashSet<>();
        for (int i = 0; i < ATTEMPTS_PER_CANDIDATE * count && candidates.size() < count; i++) {
            Candidate candidate = source.get();
            if (space.isConsistent(candidate) && drawn.add(candidate)) {
                candidates.add(candidate);
            }
        }
        return List.copyOf(candidates);
    }

    private List<Candidate> others() {
        List<Candidate> all = List.of(space.start());
        for (int axis = 0; axis < space.axes().size(); axis++) {
            List<Candidate> longer = new ArrayList<>();
            for (Candidate candidate : all) {
                for (int choice = 0; choice < space.axes().get(axis).values().size(); choice++) {
                    longer.add(candidate.with(axis, choice));
                }
            }
            all = longer;
        }
        return all.stream().filter(space::isConsistent).filter(drawn::add).toList();
    }
}
