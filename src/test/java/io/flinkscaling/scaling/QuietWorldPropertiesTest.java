package io.flinkscaling.scaling;

import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Operators change parallelism, parallelism per KPU and the service's own autoscaler, that changes the current parallelism,
 * updates fail and stop the application, answers are lost: once all that is over, a request ends within a few polls, no
 * request has made more than three updates, and the next one is carried out.
 */
class QuietWorldPropertiesTest {

    @Property(tries = 20_000)
    void everyRequestEndsOnceTheWorldIsQuiet(
            @ForAll("sequences") List<Step> steps,
            @ForAll boolean parallelismChangesFirst,
            @ForAll("settings") OptionalInt parallelismPerKpu) {
        new MeddledWorld(parallelismChangesFirst, parallelismPerKpu).run(steps);
    }

    @Provide
    Arbitrary<List<Step>> sequences() {
        return RandomSteps.withMeddling();
    }

    @Provide
    Arbitrary<OptionalInt> settings() {
        return Arbitraries.of(OptionalInt.empty(), OptionalInt.of(1), OptionalInt.of(4));
    }
}
