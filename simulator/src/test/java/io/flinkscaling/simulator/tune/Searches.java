package io.flinkscaling.simulator.tune;

import io.flinkscaling.simulator.model.flink.TotalPrice;
import java.util.OptionalInt;

/** Settings of searches that tests share. */
final class Searches {

    static final int DAY = Split.MINUTES_PER_DAY;

    private Searches() {}

    static TuneSettings settings(int budget, int threads) {
        return settings(Goal.LEAST_TOTAL, Limits.NONE, budget, threads);
    }

    static TuneSettings settings(Goal goal, Limits limits, int budget, int threads) {
        return new TuneSettings(goal, limits, budget, OptionalInt.empty(), 1.2, 0, 1, threads);
    }

    /** Searches the first two thirds of nine weeks. */
    static ParameterSearch.Found search(SearchSpace space, Evaluator evaluator, TuneSettings settings) {
        Split split = Split.of(63 * DAY, OptionalInt.empty());
        return ParameterSearch.run(space, evaluator, split.train(), TotalPrice.DEFAULT, settings);
    }
}
