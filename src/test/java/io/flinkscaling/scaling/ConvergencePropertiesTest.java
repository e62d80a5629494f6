package io.flinkscaling.scaling;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/**
 * Whatever calls, faults, failed updates and manual changes come, one call after the other: once the faults stop and
 * Application Auto Scaling goes on polling, the application ends at the last accepted desired capacity, as
 * {@link Expectation} defines it, and there was never more than one update outstanding.
 */
class ConvergencePropertiesTest {

    @Property(tries = 20_000)
    void theApplicationEndsAtTheLastAcceptedCapacity(
            @ForAll("sequences") List<Step> steps, @ForAll boolean parallelismChangesFirst) {
        boolean certain = new RandomWorld(parallelismChangesFirst).run(steps);

        Statistics.collect(certain);
        Statistics.coverage(coverage -> coverage.check(true).percentage(share -> share > 60));
    }

    @Provide
    Arbitrary<List<Step>> sequences() {
        return RandomSteps.withFaults();
    }
}
