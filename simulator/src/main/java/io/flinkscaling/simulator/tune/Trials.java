package io.flinkscaling.simulator.tune;

import io.flinkscaling.simulator.text.InputException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Tries candidates side by side on blocks of the training part. What was tried on all of them is not tried again. */
final class Trials {

    private record Trial(Candidate candidate, Condition condition) {}

    private final SearchSpace space;
    private final Evaluator evaluator;
    private final List<Block> train;
    private final Workers workers;
    private final Map<Trial, Optional<List<Tally>>> onAll = new HashMap<>();

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
        boolean areAll = blockNumbers.size() == train.size();
        List<Block> blocks = blockNumbers.stream().map(train::get).toList();
        List<Trial> trials = candidates.stream()
                .flatMap(candidate -> conditions.stream().map(condition -> new Trial(candidate, condition)))
                .distinct()
                .filter(trial -> !areAll || !onAll.containsKey(trial))
                .toList();
        Map<Trial, Optional<List<Tally>>> found = areAll ? onAll : new HashMap<>();
        List<Optional<List<Tally>>> results = workers.map(trials, trial -> run(trial, blocks));
        for (int i = 0; i < trials.size(); i++) {
            found.put(trials.get(i), results.get(i));
        }
        return candidates.stream()
                .map(candidate -> joined(candidate, conditions, found))
                .toList();
    }

    private Optional<List<Tally>> run(Trial trial, List<Block> blocks) {
        try {
            return Optional.of(evaluator.evaluate(space.values(trial.candidate()), trial.condition(), blocks));
        } catch (InputException e) {
            // Rules of a template may forbid some values together; there are others.
            return Optional.empty();
        }
    }

    private static Optional<Map<Condition, List<Tally>>> joined(
            Candidate candidate, List<Condition> conditions, Map<Trial, Optional<List<Tally>>> found) {
        Map<Condition, List<Tally>> tallies = new LinkedHashMap<>();
        for (Condition condition : conditions) {
            Optional<List<Tally>> ofCondition = found.get(new Trial(candidate, condition));
            if (ofCondition.isEmpty()) {
                return Optional.empty();
            }
            tallies.put(condition, ofCondition.get());
        }
        return Optional.of(tallies);
    }
}
