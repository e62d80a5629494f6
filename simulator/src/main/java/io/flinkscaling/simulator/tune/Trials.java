package io.flinkscaling.simulator.tune;

import io.flinkscaling.simulator.text.InputException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Tries candidates side by side on blocks of the training part: on all of them in one go, or on each by itself. Nothing is tried
 * twice.
 */
final class Trials {

    private record Trial(Candidate candidate, Condition condition, List<Integer> blockNumbers) {}

    private final SearchSpace space;
    private final Evaluator evaluator;
    private final List<Block> train;
    private final Workers workers;
    private final Map<Trial, Optional<List<Tally>>> done = new HashMap<>();

    Trials(SearchSpace space, Evaluator evaluator, List<Block> train, Workers workers) {
        this.space = space;
        this.evaluator = evaluator;
        this.train = train;
        this.workers = workers;
    }

    /** Returns the numbers of all blocks. */
    List<Integer> allBlocks() {
        return IntStream.range(0, train.size()).boxed().toList();
    }

    /**
     * Returns what each candidate comes to on some blocks, by condition, in their order; empty for one that the template does not
     * take.
     */
    List<Optional<Map<Condition, List<Tally>>>> of(
            List<Candidate> candidates, List<Integer> blockNumbers, List<Condition> conditions) {
        List<List<Integer>> parts = blockNumbers.size() == train.size()
                ? List.of(blockNumbers)
                : blockNumbers.stream().map(List::of).toList();
        List<Trial> trials = candidates.stream()
                .flatMap(candidate -> conditions.stream()
                        .flatMap(condition -> parts.stream().map(part -> new Trial(candidate, condition, part))))
                .distinct()
                .filter(trial -> !done.containsKey(trial))
                .toList();
        List<Optional<List<Tally>>> results = workers.map(trials, this::run);
        for (int i = 0; i < trials.size(); i++) {
            done.put(trials.get(i), results.get(i));
        }
        return candidates.stream()
                .map(candidate -> joined(candidate, conditions, parts))
                .toList();
    }

    private Optional<List<Tally>> run(Trial trial) {
        List<Block> blocks = trial.blockNumbers().stream().map(train::get).toList();
        try {
            return Optional.of(evaluator.evaluate(space.values(trial.candidate()), trial.condition(), blocks));
        } catch (InputException e) {
            // Rules of a template may forbid some values together; there are others.
            return Optional.empty();
        }
    }

    private Optional<Map<Condition, List<Tally>>> joined(
            Candidate candidate, List<Condition> conditions, List<List<Integer>> parts) {
        Map<Condition, List<Tally>> tallies = new LinkedHashMap<>();
        for (Condition condition : conditions) {
            List<Tally> blocks = new ArrayList<>();
            for (List<Integer> part : parts) {
                Optional<List<Tally>> tally = done.get(new Trial(candidate, condition, part));
                if (tally.isEmpty()) {
                    return Optional.empty();
                }
                blocks.addAll(tally.get());
            }
            tallies.put(condition, List.copyOf(blocks));
        }
        return Optional.of(tallies);
    }
}
