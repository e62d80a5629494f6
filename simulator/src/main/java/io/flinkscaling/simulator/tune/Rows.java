package io.flinkscaling.simulator.tune;

import io.flinkscaling.simulator.tune.ParameterSearch.Found;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes rows of candidates, and tries those that are worth it on the part that was not searched. */
final class Rows {

    private final SearchSpace space;
    private final Evaluator onTest;
    private final Block test;
    private final TuneSettings settings;

    /**
     * Makes it.
     *
     * @param onTest tries candidates on the part that was not searched
     * @param test all of it
     */
    Rows(SearchSpace space, Evaluator onTest, Block test, TuneSettings settings) {
        this.space = space;
        this.onTest = onTest;
        this.test = test;
        this.settings = settings;
    }

    /** Returns a row of each candidate, with scores of that part for the defaults, what was found, and the front. */
    List<CandidateRow> of(Found found) {
        Set<Candidate> front = front(found);
        Set<Candidate> shown = new HashSet<>(front);
        shown.add(found.defaults().candidate());
        shown.add(found.best().tried().candidate());
        List<Candidate> tested = found.tried().stream()
                .map(Tried::candidate)
                .filter(shown::contains)
                .toList();
        Map<Candidate, Tally> asGiven = on(tested, Condition.AS_GIVEN);
        Map<Candidate, Tally> surge = on(tested, new Condition(settings.surge(), 1, 1));
        List<CandidateRow> rows = new ArrayList<>();
        for (Tried tried : found.tried()) {
            Candidate candidate = tried.candidate();
            rows.add(new CandidateRow(
                    space.values(candidate),
                    roleOf(candidate, found),
                    tried.blockNumbers().size(),
                    front.contains(candidate),
                    tried.asGiven(),
                    Optional.ofNullable(asGiven.get(candidate)),
                    Optional.ofNullable(surge.get(candidate))));
        }
        return List.copyOf(rows);
    }

    private static CandidateRow.Role roleOf(Candidate candidate, Found found) {
        if (candidate.equals(found.defaults().candidate())) {
            return CandidateRow.Role.DEFAULTS;
        }
        return candidate.equals(found.best().tried().candidate()) ? CandidateRow.Role.FOUND : CandidateRow.Role.OTHER;
    }

    private static Set<Candidate> front(Found found) {
        int blocks = found.defaults().blockNumbers().size();
        Map<Tally, Candidate> byTally = new LinkedHashMap<>();
        found.tried().stream()
                .filter(tried -> tried.blockNumbers().size() == blocks)
                .forEach(tried -> byTally.putIfAbsent(tried.asGiven(), tried.candidate()));
        Set<Candidate> front = new HashSet<>();
        ParetoFront.of(List.copyOf(byTally.keySet()), found.objective().price().price())
                .forEach(tally -> front.add(byTally.get(tally)));
        return front;
    }

    private Map<Candidate, Tally> on(List<Candidate> candidates, Condition condition) {
        try (Workers workers = new Workers(settings.threads())) {
            List<Tally> tallies = workers.map(
                    candidates,
                    candidate -> onTest.evaluate(space.values(candidate), condition, List.of(test))
                            .get(0));
            Map<Candidate, Tally> byCandidate = new LinkedHashMap<>();
            for (int i = 0; i < candidates.size(); i++) {
                byCandidate.put(candidates.get(i), tallies.get(i));
            }
            return byCandidate;
        }
    }
}
