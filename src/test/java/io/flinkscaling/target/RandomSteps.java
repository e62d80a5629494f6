package io.flinkscaling.target;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Sequences of steps; few capacities, so that they meet again often. */
final class RandomSteps {

    private static final int CAPACITIES = 5;
    private static final int LONGEST = 12;

    private RandomSteps() {}

    static Arbitrary<List<Step>> withFaults() {
        return sequencesOf(Combinators.combine(desired(), faults().list().ofMaxSize(2))
                .as((desired, faults) -> new Step.Call(desired, faults, Optional.empty())));
    }

    /** No faults, but calls within calls. */
    static Arbitrary<List<Step>> withOverlaps(boolean alsoBetweenCheckAndWrite) {
        Arbitrary<Step.Overlap> overlaps = Combinators.combine(
                        Arbitraries.of(PortCall.class),
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.of(true, false),
                        desired().map(Step.Call::new))
                .as(Step.Overlap::new)
                .filter(overlap -> alsoBetweenCheckAndWrite || !isBetweenCheckAndWrite(overlap));
        return sequencesOf(Combinators.combine(desired(), overlaps.optional(0.5))
                .as((desired, overlap) -> new Step.Call(desired, List.of(), overlap)));
    }

    /** The first read of a call is for its decision, any later one for the check before a write. */
    private static boolean isBetweenCheckAndWrite(Step.Overlap overlap) {
        return switch (overlap.at()) {
            case STORE_READ -> !overlap.before() && overlap.occurrence() > 1;
            case STORE_WRITE, STORE_CLEAR -> overlap.before();
            default -> false;
        };
    }

    private static Arbitrary<List<Step>> sequencesOf(Arbitrary<? extends Step> calls) {
        Arbitrary<Step> time = Arbitraries.of(Step.Time.values()).map(t -> t);
        Arbitrary<Step> manual = capacities().map(Step.ManualChange::new);
        return Arbitraries.frequencyOf(
                        Tuple.of(6, calls.map(call -> (Step) call)), Tuple.of(4, time), Tuple.of(1, manual))
                .list()
                .ofMaxSize(LONGEST);
    }

    private static Arbitrary<Integer> capacities() {
        return Arbitraries.integers().between(1, CAPACITIES);
    }

    private static Arbitrary<Optional<Integer>> desired() {
        return capacities().optional();
    }

    private static Arbitrary<Fault> faults() {
        return Arbitraries.of(Arrays.stream(PortCall.values())
                .flatMap(call -> Arrays.stream(Fault.Kind.values())
                        .filter(kind -> call == PortCall.UPDATE || !kind.isOfUpdateOnly())
                        .flatMap(kind -> Stream.of(new Fault(call, 1, kind), new Fault(call, 2, kind))))
                .toList());
    }
}
