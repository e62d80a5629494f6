package io.flinkscaling.target;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What is left of {@link ConvergencePropertiesTest} when a second call runs within a port call of the first, which the
 * function's reserved concurrency of 1 is there to exclude. There are no other faults here.
 */
class OverlappingCallsPropertiesTest {

    /**
     * Never two updates at once, and of two PATCHes one wins. Nothing is lost as long as the second call does not come
     * between the check that the stored request is still the same and the write that follows it.
     */
    @Property(tries = 20_000)
    void oneOfTwoOverlappingPatchesWins(@ForAll("overlaps") List<Step> steps, @ForAll boolean parallelismChangesFirst) {
        new RandomWorld(parallelismChangesFirst).run(steps);
    }

    /**
     * The store has no compare-and-set: there, a PATCH that comes within another call can be lost, and with it the news
     * that its update failed; nothing worse.
     */
    @Property(tries = 20_000)
    void atWorstTheLaterOfTwoOverlappingCallsIsLost(
            @ForAll("overlapsAnywhere") List<Step> steps, @ForAll boolean parallelismChangesFirst) {
        new RandomWorld(parallelismChangesFirst, true).run(steps);
    }

    /** The weaker claim is needed: a GET carries 5 on, and its note of that overwrites the newer 3. */
    @Example
    void aPatchBetweenCheckAndWriteIsLost() {
        Step.Call patch3 = new Step.Call(Optional.of(3));
        Step.Overlap overlap = new Step.Overlap(PortCall.STORE_WRITE, 1, true, patch3);
        List<Step> steps = List.of(
                Step.Time.MAINTENANCE_BEGINS,
                new Step.Call(Optional.of(5)),
                Step.Time.MAINTENANCE_ENDS,
                new Step.Call(Optional.empty(), List.of(), Optional.of(overlap)));

        new RandomWorld(true, true).run(steps);
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> new RandomWorld(true, false).run(steps));
    }

    @Provide
    Arbitrary<List<Step>> overlaps() {
        return RandomSteps.withOverlaps(false);
    }

    @Provide
    Arbitrary<List<Step>> overlapsAnywhere() {
        return RandomSteps.withOverlaps(true);
    }
}
