package io.flinkscaling.scaling;

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
    static Arbitrary<List<Step>> withOverlaps() {
        Arbitrary<Step.Overlap> overlaps = Combinators.combine(
                        Arbitraries.of(PortCall.class),
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.of(true, false),
                        desired().map(Step.Call::new))
                .as(Step.Overlap::new);
        return sequencesOf(Combinators.combine(desired(), overlaps.optional(0.5))
                .as((desired, overlap) -> new Step.Call(desired, List.of(), overlap)));
    }

    /** With faults, and with all that operators and the service do to an application besides. */
    static Arbitrary<List<Step>> withMeddling() {
        Arbitrary<Step> calls = Combinators.combine(desired(), faults().list().ofMaxSize(2))
                .as((desired, faults) -> new Step.Call(desired, faults, Optional.empty()));
        Arbitrary<Step> meddling = Arbitraries.oneOf(
                capacities().map(Step.ManualChange::new),
                capacities().map(Step.ManualParallelismPerKpu::new),
                Arbitraries.of(true, false).map(Step.ManualAutoScaling::new),
                capacities().map(Step.ServiceScales::new),
                Arbitraries.of(new Step.UpdateEndsReady(), new Step.ApplicationStarts()));
        return Arbitraries.frequencyOf(
                        Tuple.of(5, calls),
                        Tuple.of(3, Arbitraries.of(Step.Time.values()).map(time -> (Step) time)),
                        Tuple.of(3, meddling))
                .list()
                .ofMaxSize(LONGEST);
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
