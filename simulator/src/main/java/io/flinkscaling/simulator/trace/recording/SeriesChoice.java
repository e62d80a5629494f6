package io.flinkscaling.simulator.trace.recording;

import io.flinkscaling.simulator.text.InputException;
import io.flinkscaling.simulator.text.Quoted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds the series, or columns, of each measure by their names.
 *
 * @param names of each series, the most telling first; a series may have several, such as its id and its label
 * @param noun what they are called, in the plural: {@code series}, {@code columns}
 * @param options names that the user has given
 * @param error makes the exception of a problem, with its place
 */
public record SeriesChoice(
        List<List<String>> names, String noun, ReadingOptions options, Function<String, InputException> error) {

    private static final int MAX_SHOWN = 10;

    private record Candidate(int index, SeriesName name, boolean exact) {}

    /** Returns which one has the measure; empty if none has. */
    public OptionalInt of(Measure measure) {
        String given = options.columns().get(measure.label());
        if (given != null) {
            return named(given);
        }
        List<Candidate> candidates = candidates(measure);
        List<Candidate> fit = candidates.stream()
                .filter(each -> each.name().statistic().map(measure::isGivenBy).orElse(true))
                .toList();
        if (fit.isEmpty() && !candidates.isEmpty()) {
            Candidate unfit = candidates.get(0);
            throw error.apply(title(unfit.index()) + " is the "
                    + unfit.name().statistic().orElseThrow().words() + " of a period; allowed: "
                    + (measure == Measure.INCOMING_RECORDS ? "Sum" : "Maximum or Average") + " of " + measure.label());
        }
        List<Candidate> exact = fit.stream().filter(Candidate::exact).toList();
        return best(exact.isEmpty() ? fit : exact, measure);
    }

    /** Returns which one is called so, by any of its names. */
    public OptionalInt named(String wanted) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).stream().anyMatch(name -> name.equalsIgnoreCase(wanted.strip()))) {
                found.add(i);
            }
        }
        if (found.size() > 1) {
            throw error.apply(found.size() + " " + noun + " are named " + wanted + "; allowed: one");
        }
        return found.isEmpty() ? OptionalInt.empty() : OptionalInt.of(found.get(0));
    }

    /** Returns the names of all, shortened, as messages show them. */
    public String titles() {
        if (names.isEmpty()) {
            return "none";
        }
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            all.add(i);
        }
        return titles(all);
    }

    private List<Candidate> candidates(Measure measure) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            int index = i;
            List<String> own = names.get(i);
            boolean exact = own.stream().anyMatch(name -> name.equalsIgnoreCase(measure.label()));
            own.stream()
                    .flatMap(name -> SeriesName.of(name, measure).stream())
                    .max(Comparator.comparing(name -> name.statistic().isPresent()))
                    .ifPresent(name -> candidates.add(new Candidate(index, name, exact)));
        }
        return candidates;
    }

    /** Of one that is there in several statistics, returns the preferred one. */
    private OptionalInt best(List<Candidate> fit, Measure measure) {
        boolean sameOwner =
                fit.stream().map(each -> each.name().owner()).distinct().count() <= 1;
        boolean eachItsOwnStatistic = fit.stream()
                        .flatMap(each -> each.name().statistic().stream())
                        .distinct()
                        .count()
                == fit.size();
        if (fit.size() > 1 && !(sameOwner && eachItsOwnStatistic)) {
            throw error.apply(fit.size() + " " + noun + " end with " + measure.label() + ": "
                    + titles(fit.stream().map(Candidate::index).toList())
                    + "; allowed: one, such as their sum by metric math, or --column " + measure.label() + "=NAME");
        }
        return fit.stream()
                .min(Comparator.comparing(each -> each.name().statistic().orElse(Statistic.SUM)))
                .map(each -> OptionalInt.of(each.index()))
                .orElse(OptionalInt.empty());
    }

    private String titles(List<Integer> indexes) {
        String shown = indexes.stream().limit(MAX_SHOWN).map(this::title).collect(Collectors.joining(", "));
        return indexes.size() > MAX_SHOWN ? shown + ", ..." : shown;
    }

    /** Returns how messages name one. */
    public String title(int index) {
        List<String> own = names.get(index).stream()
                .filter(name -> !name.isEmpty())
                .distinct()
                .limit(2)
                .map(Quoted::of)
                .toList();
        return own.size() > 1 ? own.get(0) + " (" + own.get(1) + ")" : own.isEmpty() ? "\"\"" : own.get(0);
    }
}
