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

    /** Returns the rest, a line for each question of a reader. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>(tuning.decision().reasons());
        if (tuning.decision().isToStay() && !tuning.found().isEmpty()) {
            sentences.add("Found, but not recommended: " + assignments(tuning.found()) + ".");
        }
        today().ifPresent(sentences::add);
        sentences.add(optimum());
        sentences.addAll(mattered());
        sentences.add(howSure());
        return sentences;
    }

    /** Returns parameters as they are typed. */
    public static String assignments(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(" "));
    }

    private Optional<String> today() {
        return tuning.compared(Baselines.AS_RECORDED)
                .map(PolicyReplay::scores)
                .map(recorded -> "What was recorded there costs " + usd(recorded.totalUsdPerMonth())
                        + " a month in total, with " + Human.count(recorded.rescales(), "rescale") + ".");
    }

    private String optimum() {
        Scores optimum = tuning.compared(Baselines.OPTIMUM).orElseThrow().scores();
        return "The best schedule in hindsight costs " + usd(optimum.totalUsdPerMonth())
                + " there: what is recommended "
                + String.format(
                        Locale.ROOT, "%.2f", tuning.scores().test().totalUsdPerMonth() / optimum.totalUsdPerMonth())
                + " times that.";
    }

    private List<String> mattered() {
        List<String> sentences = new ArrayList<>();
        String counted = tuning.settings().goal() == Goal.LEAST_TOTAL ? "total" : "rescales";
        tuning.losses()
                .forEach((key, loss) -> sentences.add("Without " + key + "="
                        + tuning.found().get(key) + " the " + counted
                        + " of the searched part, hard times included, would be "
                        + (Double.isInfinite(loss) ? "beyond a limit" : percent(loss) + " greater") + "."));
        if (!tuning.unchanged().isEmpty()) {
            sentences.add("Left at their defaults, because less than 1 % depends on them: "
                    + String.join(", ", tuning.unchanged()) + ".");
        }
        return sentences;
    }

    private String howSure() {
        Folds folds = tuning.folds();
        String counted = tuning.settings().goal() == Goal.LEAST_TOTAL ? "the total" : "the rescales";
        return "How sure: of " + folds.savings().size()
                + " blocks of the searched part, what is best on all others lowers "
                + counted + " in " + folds.better() + ", by " + percent(folds.mean()) + " on average, from "
                + percent(folds.least()) + " to " + percent(folds.greatest()) + ".";
    }

    private static String percent(double share) {
        return (share < 0 ? "−" : "") + String.format(Locale.ROOT, "%.1f %%", 100 * Math.abs(share));
    }

    private static String usd(double amount) {
        return Human.usd(Math.rint(amount)).replaceFirst("\\.00$", "");
    }
}
