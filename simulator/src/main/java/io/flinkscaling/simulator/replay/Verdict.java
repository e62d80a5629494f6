package io.flinkscaling.simulator.replay;

import io.flinkscaling.simulator.text.Human;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How a policy compares with what is run without it.
 *
 * @param against what it is held against: what was recorded, or else the least fixed parallelism that keeps the lag objective
 * @param policy the best of the policies, or a variant of one
 * @param before the scores of the former
 * @param after the scores of the latter
 * @param notes what this cannot tell
 */
public record Verdict(String against, String policy, Scores before, Scores after, List<String> notes) {

    private static final double MONTH_SECONDS = 730 * 3_600;

    /**
     * Returns the verdict on the {@link #best} policy; empty if no policy, or nothing to compare it with, was replayed.
     *
     * @param baselines names of what it is to be held against, the best first
     * @param sloShare the share of the minutes that may end above the lag objective, 0 to 1
     * @param notes what it cannot tell
     */
    public static Optional<Verdict> of(
            List<PolicyReplay> replays, List<String> baselines, double sloShare, List<String> notes) {
        Optional<PolicyReplay> policy = best(replays, sloShare);
        Optional<PolicyReplay> against = baselines.stream()
                .flatMap(name -> replays.stream()
                        .filter(replay -> replay.kind() == Kind.BASELINE
                                && replay.policy().equals(name)))
                .findFirst();
        return policy.flatMap(after -> against.map(
                before -> new Verdict(before.policy(), after.policy(), before.scores(), after.scores(), notes)));
    }

    /**
     * Returns the policy of the least total among those that keep the lag objective or, where none does, among all; of several that
     * differ by cents the first. Empty if none was replayed.
     */
    public static Optional<PolicyReplay> best(List<PolicyReplay> replays, double sloShare) {
        return replays.stream()
                .filter(replay -> replay.kind() == Kind.POLICY)
                .min(Comparator.comparing(
                                (PolicyReplay replay) -> !replay.scores().keepsObjective(sloShare))
                        .thenComparing(replay -> Math.rint(replay.scores().totalUsdPerMonth())));
    }

    public double costUsdPerMonthDelta() {
        return after.costUsdPerMonth() - before.costUsdPerMonth();
    }

    public double totalUsdPerMonthDelta() {
        return after.totalUsdPerMonth() - before.totalUsdPerMonth();
    }

    public double downtimeSecondsPerMonthDelta() {
        return perMonth(after, after.downtimeSeconds()) - perMonth(before, before.downtimeSeconds());
    }

    /** Returns the verdict in words, a line for each question of a reader. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add("%s costs %s a month, %s %s: %s."
                .formatted(policy, usd(after.costUsdPerMonth()), against, usd(before.costUsdPerMonth()), money()));
        sentences.add("With what restarts and late minutes are worth, that is %s in total, %s %s."
                .formatted(usd(after.totalUsdPerMonth()), against, usd(before.totalUsdPerMonth())));
        sentences.add("Restarts: %s; %s: %s.".formatted(restarts(after), against, restarts(before)));
        sentences.add("Its longest lag is %s, and it is above %s for %s of the time; %s: %s, %s."
                .formatted(
                        Human.duration(after.maxMillisBehindLatest() / 1e3),
                        Human.duration(after.lagSloSeconds()),
                        Human.percent(after.lagSloViolationShare()),
                        against,
                        Human.duration(before.maxMillisBehindLatest() / 1e3),
                        Human.percent(before.lagSloViolationShare())));
        return sentences;
    }

    private static String restarts(Scores scores) {
        if (scores.rescales() == 0) {
            return "none";
        }
        return Human.count(Math.round(perMonth(scores, scores.rescales()))) + " a month, "
                + Human.duration(perMonth(scores, scores.downtimeSeconds())) + " of downtime";
    }

    private String money() {
        double delta = costUsdPerMonthDelta();
        long percent = Math.round(100 * Math.abs(delta) / before.costUsdPerMonth());
        return usd(Math.abs(delta)) + " (" + percent + " %) " + (delta > 0 ? "more" : "less");
    }

    private static String usd(double amount) {
        return Human.usd(Math.round(amount)).replaceFirst("\\.00$", "");
    }

    private static double perMonth(Scores scores, double ofTheTrace) {
        return ofTheTrace * MONTH_SECONDS / scores.totalSeconds();
    }
}
