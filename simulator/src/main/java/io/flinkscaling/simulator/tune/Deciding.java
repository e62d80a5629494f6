package io.flinkscaling.simulator.tune;

import io.flinkscaling.simulator.replay.Scores;
import io.flinkscaling.simulator.text.Human;
import io.flinkscaling.simulator.tune.ParameterSearch.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Decides whether what was found is recommended. */
final class Deciding {

    /** A shorter trace has too few days, and no second weekend, to tell luck from a better choice. */
    static final int LEAST_MINUTES = 14 * Split.MINUTES_PER_DAY;

    /** By how much KPU-hours may be more, and late minutes as a share of all, before fewer rescales are no gain. */
    private static final double EQUAL = 0.02;

    private static final double EQUALLY_LATE = 0.001;

    private final TuneSettings settings;
    private final Split split;
    private final Map<String, String> changes;

    /** Makes it for what was found, as changes of the defaults. */
    Deciding(TuneSettings settings, Split split, Map<String, String> changes) {
        this.settings = settings;
        this.split = split;
        this.changes = changes;
    }

    /**
     * Decides.
     *
     * @param defaults what the defaults come to on the part that was not searched
     * @param tested what was found comes to there
     */
    Decision of(Found found, Scores defaults, Scores tested) {
        List<String> reasons = new ArrayList<>();
        if (split.minutes() < LEAST_MINUTES) {
            reasons.add("The trace is " + Human.duration(60.0 * split.minutes())
                    + " long, which is too short to tell: from two weeks on, what was found may be recommended.");
        } else if (!settings.limits().areKeptBy(found.best().tried().asGiven())) {
            reasons.add(limitsAreBroken(found));
        } else if (found.isDefault()) {
            reasons.add("None of " + Human.count(found.searched(), "candidate")
                    + " is 1 % better than the defaults on the part that was searched.");
        } else if (!isBetter(defaults, tested)) {
            reasons.add(
                    "What was best on the part that was searched is not better than the defaults on the part that was"
                            + " not: " + compared(defaults, tested) + ".");
        } else {
            return new Decision(
                    changes, List.of("On the part that was not searched: " + compared(defaults, tested) + "."));
        }
        return new Decision(Map.of(), reasons);
    }

    private String limitsAreBroken(Found found) {
        Tally least = found.best().tried().asGiven();
        String text = "None of " + Human.count(found.searched(), "candidate") + " keeps ";
        if (settings.limits().sloShare().isPresent()) {
            text += "the share of " + Human.percent(settings.limits().sloShare().getAsDouble())
                    + " above the lag objective";
        }
        if (settings.limits().rescalesPerDay().isPresent()) {
            text += (settings.limits().sloShare().isPresent() ? " and " : "")
                    + Human.number(settings.limits().rescalesPerDay().getAsDouble()) + " rescales a day";
        }
        return text + ". The nearest is " + assignments(changes) + ": "
                + Human.percent(least.violationShare()) + " above the lag objective, "
                + Human.number(least.rescalesPerDay()) + " rescales a day, "
                + Human.usd(least.totalUsdPerMonth(found.objective().price()))
                + " a month in total, on the part that was searched.";
    }

    private boolean isBetter(Scores defaults, Scores tested) {
        if (breaksLimits(tested) && !breaksLimits(defaults)) {
            return false;
        }
        return settings.goal() == Goal.LEAST_TOTAL
                ? tested.totalUsdPerMonth() < defaults.totalUsdPerMonth()
                : tested.rescales() < defaults.rescales()
                        && tested.kpuHours() <= defaults.kpuHours() * (1 + EQUAL)
                        && tested.lagSloViolationShare() <= defaults.lagSloViolationShare() + EQUALLY_LATE;
    }

    private boolean breaksLimits(Scores scores) {
        return scores.lagSloViolationShare() > settings.limits().sloShare().orElse(1)
                || scores.rescalesPerDay() > settings.limits().rescalesPerDay().orElse(Double.POSITIVE_INFINITY);
    }

    private static String compared(Scores defaults, Scores tested) {
        return Human.usd(tested.totalUsdPerMonth()) + " a month in total, with the defaults "
                + Human.usd(defaults.totalUsdPerMonth()) + " ("
                + signed(tested.totalUsdPerMonth() / defaults.totalUsdPerMonth() - 1) + "); "
                + Human.count(tested.rescales(), "rescale") + ", with the defaults " + Human.count(defaults.rescales())
                + "; above the lag objective for " + Human.percent(tested.lagSloViolationShare())
                + " of the time, with the defaults " + Human.percent(defaults.lagSloViolationShare());
    }

    private static String signed(double share) {
        return (share < 0 ? "−" : "+") + Math.round(100 * Math.abs(share)) + " %";
    }

    /** Returns parameters as they are typed. */
    static String assignments(Map<String, String> parameters) {
        return parameters.isEmpty()
                ? "the defaults"
                : String.join(
                        " ",
                        parameters.entrySet().stream()
                                .map(each -> each.getKey() + "=" + each.getValue())
                                .toList());
    }
}
