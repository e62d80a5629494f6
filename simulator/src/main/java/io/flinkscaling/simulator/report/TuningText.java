package io.flinkscaling.simulator.report;

import io.flinkscaling.simulator.baseline.Baselines;
import io.flinkscaling.simulator.replay.PolicyReplay;
import io.flinkscaling.simulator.replay.Scores;
import io.flinkscaling.simulator.text.Human;
import io.flinkscaling.simulator.tune.Folds;
import io.flinkscaling.simulator.tune.Goal;
import io.flinkscaling.simulator.tune.Tuning;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What tuning has found, in sentences: what is recommended, why, how sure. */
public final class TuningText {

    /** What a replay takes as kept by default. */
    private static final double KEPT_SLO_SHARE = 0.001;

    private final Tuning tuning;

    public TuningText(Tuning tuning) {
        this.tuning = tuning;
    }

    /** Returns what is recommended, in one line. */
    public String headline() {
        return tuning.decision().isToStay()
                ? "Recommendation: stay with the defaults."
                : "Recommendation: " + assignments(tuning.decision().recommendation()) + ".";
    }

    /** Returns how many candidates were evaluated. */
    public String evaluated() {
        return Human.count(tuning.searched(), "candidate") + " evaluated"
                + (tuning.candidates().size() > tuning.searched() ? ", and the best of them simplified," : "");
    }

    /** Returns the rest, a line for each question of a reader. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>(tuning.decision().reasons());
        if (tuning.decision().isToStay() && !tuning.found().isEmpty()) {
            sentences.add("Found, but not recommended: " + assignments(tuning.found()) + ".");
        }
        late().ifPresent(sentences::add);
        today().ifPresent(sentences::add);
        sentences.add(optimum());
        sentences.addAll(mattered());
        sentences.add(howSure());
        lessThroughput().ifPresent(sentences::add);
        return sentences;
    }

    /** Returns parameters as they are typed. */
    public static String assignments(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(" "));
    }

    /** A total may be least because it is late for longer. */
    private Optional<String> late() {
        boolean isUnlimited = tuning.settings().limits().sloShare().isEmpty();
        boolean isLate = !tuning.scores().test().keepsObjective(KEPT_SLO_SHARE);
        return tuning.decision().isToStay() || !isUnlimited || !isLate
                ? Optional.empty()
                : Optional.of(
                        "Note that this is above the lag objective for more than 0.1 % of the time, which the verdict"
                                + " of a replay does not count as kept. --slo-share 0.001 searches among what keeps it.");
    }

    private Optional<String> today() {
        return tuning.compared(Baselines.AS_RECORDED)
                .map(PolicyReplay::scores)
                .map(recorded -> "What ran when it was recorded costs " + usd(recorded.totalUsdPerMonth())
                        + " a month in total there, with " + Human.count(recorded.rescales(), "rescale") + ".");
    }

    private String optimum() {
        Scores optimum = tuning.compared(Baselines.OPTIMUM).orElseThrow().scores();
        return "The best schedule in hindsight costs " + usd(optimum.totalUsdPerMonth()) + " there; "
                + (tuning.decision().isToStay() ? "the defaults cost " : "the recommendation costs ")
                + String.format(
                        Locale.ROOT, "%.2f", tuning.scores().test().totalUsdPerMonth() / optimum.totalUsdPerMonth())
                + " times as much.";
    }

    private List<String> mattered() {
        List<String> sentences = new ArrayList<>();
        tuning.losses()
                .forEach((key, loss) -> sentences.add("Without " + key + "="
                        + tuning.found().get(key) + ", what the search minimizes would be "
                        + (Double.isInfinite(loss) ? "beyond a limit" : percent(loss) + " greater") + "."));
        tuning.found().keySet().stream()
                .filter(key -> !tuning.losses().containsKey(key))
                .map(key -> key + "=" + tuning.found().get(key)
                        + " is needed by another of the changes, which its default would contradict.")
                .forEach(sentences::add);
        if (!tuning.unchanged().isEmpty()) {
            sentences.add("Left at their defaults: " + String.join(", ", tuning.unchanged()) + ".");
        }
        return sentences;
    }

    private String howSure() {
        Folds folds = tuning.folds();
        String counted = tuning.settings().goal() == Goal.LEAST_TOTAL ? "the total" : "the rescales";
        return "How sure: of " + folds.savings().size()
                + " blocks of the searched part, each was left out once. What is best on the others lowers "
                + counted + " on " + folds.better() + " of them, by " + percent(folds.mean()) + " on average, from "
                + percent(folds.least()) + " to " + percent(folds.greatest()) + ".";
    }

    /** A search that takes the throughput as given relies on it. */
    private Optional<String> lessThroughput() {
        if (tuning.decision().isToStay()) {
            return Optional.empty();
        }
        double kept = tuning.lessThroughput().kept().lagSloViolationShare();
        double defaults = tuning.lessThroughput().defaults().lagSloViolationShare();
        boolean relies = kept > defaults + KEPT_SLO_SHARE;
        return Optional.of("If a unit processed 10 % less than configured, the recommendation would be above the lag"
                + " objective for " + Human.percent(kept) + " of the time, and the defaults for "
                + Human.percent(defaults) + "."
                + (relies ? relying() : ""));
    }

    private String relying() {
        return tuning.settings().throughputMargin() > 0
                ? " So measure the throughput first."
                : " So measure the throughput first, or search with --throughput-margin 0.1.";
    }

    private static String percent(double share) {
        return (share < 0 ? "−" : "") + String.format(Locale.ROOT, "%.1f %%", 100 * Math.abs(share));
    }

    private static String usd(double amount) {
        return Human.usd(Math.rint(amount)).replaceFirst("\\.00$", "");
    }
}
