package io.flinkscaling.simulator.tune;

import io.flinkscaling.scaling.CapacityRange;
import io.flinkscaling.simulator.replay.PolicyReplay;
import io.flinkscaling.simulator.replay.Scores;
import io.flinkscaling.simulator.text.Human;
import io.flinkscaling.simulator.trace.Trace;
import io.flinkscaling.simulator.tune.ParameterSearch.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tunes the parameters of one policy on one trace. */
public final class Tuner {

    private final Trace trace;
    private final Workbench workbench;
    private final SearchSpace space;
    private final TuneSettings settings;

    /**
     * Makes a tuner.
     *
     * @param trace at least {@link Split#LEAST_MINUTES} long
     */
    public Tuner(Trace trace, Workbench workbench, SearchSpace space, TuneSettings settings) {
        this.trace = trace;
        this.workbench = workbench;
        this.space = space;
        this.settings = settings;
    }

    /**
     * Searches on the first two thirds of the trace, and shows on the rest what that is worth.
     *
     * @param range parallelism that the optimum may use
     * @param text what is set, as a reader sees it
     * @param notes what a reader should know beside what is found
     */
    public Tuning run(CapacityRange range, Map<String, String> text, List<String> notes) {
        Split split = Split.of(trace.minutes(), settings.folds());
        Trace train = trace.part(0, split.trainMinutes());
        Trace test = trace.part(split.trainMinutes(), split.minutes());
        Map<String, String> defaults = space.values(space.start());
        Workbench.Prepared prepared = workbench.prepare(defaults);
        Found found = ParameterSearch.run(
                space,
                new ReplayedEvaluator(train, workbench),
                split.train(),
                prepared.settings().totalPrice(),
                settings);
        Candidate best = found.best().tried().candidate();
        Map<String, String> bestValues = space.values(best);
        TestPart testPart = new TestPart(workbench, defaults);
        List<PolicyReplay> compared =
                testPart.compare(test, found.isDefault() ? Optional.empty() : Optional.of(bestValues), range);
        Scores defaultsTest = scores(compared, Tuning.DEFAULTS);
        Decision decision = new Deciding(settings, split, space.changes(best))
                .of(found, defaultsTest, found.isDefault() ? defaultsTest : scores(compared, Tuning.FOUND));
        Map<String, String> kept = decision.isToStay() ? defaults : bestValues;
        return new Tuning(
                trace.name(),
                prepared.setup().name(),
                settings,
                prepared.settings().totalPrice(),
                split,
                decision,
                space.changes(best),
                found.best().losses(),
                unchanged(best),
                new Tuning.OfParts(
                        testPart.replay(train, kept, Condition.AS_GIVEN).scores(),
                        decision.isToStay() ? defaultsTest : scores(compared, Tuning.FOUND),
                        testPart.replay(test.scaled(settings.surge()), kept, Condition.AS_GIVEN)
                                .scores()),
                new Tuning.LessThroughput(
                        testPart.replay(test, kept, Condition.LESS_THROUGHPUT).scores(),
                        testPart.replay(test, defaults, Condition.LESS_THROUGHPUT)
                                .scores()),
                decision.isToStay()
                        ? compared
                        : compared.stream().map(Tuner::recommended).toList(),
                found.folds(),
                new Rows(space, new ReplayedEvaluator(test, workbench), new Block(0, test.minutes()), settings)
                        .of(found),
                found.searched(),
                text,
                notes(split, notes));
    }

    private static Scores scores(List<PolicyReplay> replays, String name) {
        return replays.stream()
                .filter(replay -> replay.policy().equals(name))
                .findFirst()
                .orElseThrow()
                .scores();
    }

    private static PolicyReplay recommended(PolicyReplay replay) {
        return replay.policy().equals(Tuning.FOUND) ? replay.called(Tuning.RECOMMENDATION) : replay;
    }

    private List<String> unchanged(Candidate best) {
        Map<String, String> changes = space.changes(best);
        return space.axes().stream()
                .map(Axis::key)
                .filter(key -> !changes.containsKey(key))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<String> notes(Split split, List<String> others) {
        List<String> notes = new ArrayList<>(others);
        notes.add("Searched on the first " + Human.duration(60.0 * split.trainMinutes()) + ", in "
                + split.train().size() + " blocks; tested on the last "
                + Human.duration(60.0 * (split.minutes() - split.trainMinutes())) + ".");
        return notes;
    }
}
