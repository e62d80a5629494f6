package io.flinkscaling.simulator.tune;

import io.flinkscaling.simulator.model.flink.TotalPrice;
import io.flinkscaling.simulator.replay.PolicyReplay;
import io.flinkscaling.simulator.replay.Scores;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that tuning on one trace produced.
 *
 * @param traceName what the trace is called
 * @param policy the name of the policy that was tuned
 * @param settings how it was searched
 * @param price what KPUs, rescales and late minutes are worth
 * @param split which part was searched, and which was not
 * @param decision what is recommended
 * @param found the best that was found, as changes of the defaults, recommended or not
 * @param losses of each of these changes: how much greater the goal's value is without it, as a share
 * @param unchanged the parameters that were tuned and stay at their defaults
 * @param scores of what is recommended, or else of the defaults
 * @param lessThroughput scores where the throughput is less than configured
 * @param test what is compared on the part that was not searched, in the order to be shown
 * @param folds how much the choice saves on blocks that it was not made on
 * @param candidates all candidates, in the order in which they were tried
 * @param searched how many of them the search tried: all but the simplified one, if that is none of them
 * @param text what is set, as a reader sees it
 * @param notes what a reader should know beside them
 */
public record Tuning(
        String traceName,
        String policy,
        TuneSettings settings,
        TotalPrice price,
        Split split,
        Decision decision,
        Map<String, String> found,
        Map<String, Double> losses,
        List<String> unchanged,
        OfParts scores,
        LessThroughput lessThroughput,
        List<PolicyReplay> test,
        Folds folds,
        List<CandidateRow> candidates,
        int searched,
        Map<String, String> text,
        List<String> notes) {

    public static final String DEFAULTS = "defaults";
    public static final String FOUND = "found";
    public static final String RECOMMENDATION = "recommendation";

    /**
     * Scores on the parts of the trace.
     *
     * @param train on the part that was searched
     * @param test on the part that was not
     * @param surge on that part with more traffic
     */
    public record OfParts(Scores train, Scores test, Scores surge) {}

    /**
     * Scores on the part that was not searched, where a unit processes 10 % less than configured.
     *
     * @param kept of what is recommended, or else of the defaults
     * @param defaults of the defaults
     */
    public record LessThroughput(Scores kept, Scores defaults) {}

    /** Returns one of those that are compared. */
    public Optional<PolicyReplay> compared(String name) {
        return test.stream().filter(replay -> replay.policy().equals(name)).findFirst();
    }
}
