package io.flinkscaling.scaling;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * {@link ConvergencePropertiesTest} where a second call runs within a port call of the first, as nothing excludes. There are
 * no other faults here.
 */
class OverlappingCallsPropertiesTest {

    /** Never two updates at once, of two PATCHes one wins, and no GET takes anything away from a PATCH. */
    @Property(tries = 20_000)
    void oneOfTwoOverlappingPatchesWins(@ForAll("overlaps") List<Step> steps, @ForAll boolean parallelismChangesFirst) {
        new RandomWorld(parallelismChangesFirst).run(steps);
    }

    @Provide
    Arbitrary<List<Step>> overlaps() {
        return RandomSteps.withOverlaps();
    }
}
