package io.flinkscaling.simulator.tune;

import io.flinkscaling.simulator.model.flink.TotalPrice;
import io.flinkscaling.simulator.tune.Simplification.Simplified;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The search on the training part, from the first candidate to what is left of the best. */
final class ParameterSearch {

    /** A shorter block does not say enough without the one before it. */
    private static final int LEAST_ALONE = 4 * Split.MINUTES_PER_DAY;

    private ParameterSearch() {}

    /**
     * What a search has found.
     *
     * @param objective what was minimized
     * @param tried all candidates, as far as each was tried, the defaults first
     * @param searched how many of them the search tried; one more may be what is left of the best
     * @param best the best, simplified, and what its changes buy
     * @param folds how much the choice saves on blocks that it was not made on
     */
    record Found(Objective objective, List<Tried> tried, int searched, Simplified best, Folds folds) {

        Tried defaults() {
            return tried.get(0);
        }

        boolean isDefault() {
            return best.tried().candidate().equals(defaults().candidate());
        }
    }

    /**
     * Searches.
     *
     * @param train the blocks to try candidates on
     * @param price what KPUs, rescales and late minutes are worth
     */
    static Found run(
            SearchSpace space, Evaluator evaluator, List<Block> train, TotalPrice price, TuneSettings settings) {
        try (Workers workers = new Workers(settings.threads())) {
            Trials trials = new Trials(space, evaluator, train, workers);
            List<Condition> harder = Condition.harder(settings.surge(), settings.throughputMargin());
            List<Condition> conditions = new ArrayList<>(List.of(Condition.AS_GIVEN));
            conditions.addAll(harder);
            Map<Condition, List<Tally>> defaults = trials.of(List.of(space.start()), trials.allBlocks(), conditions)
                    .get(0)
                    .orElseThrow(() -> new IllegalArgumentException("the defaults are not taken"));
            Objective objective = new Objective(settings.goal(), price, settings.limits(), defaults);
            Rungs rungs = new Rungs(trials, objective, harder, train.get(0).minutes() >= LEAST_ALONE);
            List<Tried> tried = new ArrayList<>(new Search(space, rungs, settings.budget(), settings.seed()).run());
            int searched = tried.size();
            List<Tried> complete = Search.complete(tried);
            Simplified best = new Simplification(space, rungs).of(complete.get(0));
            if (tried.stream()
                    .noneMatch(each -> each.candidate().equals(best.tried().candidate()))) {
                tried.add(best.tried());
            }
            return new Found(objective, List.copyOf(tried), searched, best, Folds.of(complete, objective));
        }
    }
}
