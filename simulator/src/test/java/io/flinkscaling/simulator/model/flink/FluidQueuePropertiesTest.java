package io.flinkscaling.simulator.model.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class FluidQueuePropertiesTest {

    private static final double ROUNDING = 1e-9;

    /** A while of constant rates. */
    record Stretch(double seconds, double arrivalRate, double serviceRate) {

        Stretch lasting(double newSeconds) {
            return new Stretch(newSeconds, arrivalRate, serviceRate);
        }
    }

    @Property
    void theLagIsNeitherNegativeNorLongerThanTheTimeThatHasPassed(@ForAll("traffic") List<Stretch> traffic) {
        FluidQueue queue = new FluidQueue();
        double elapsed = 0;
        for (Stretch stretch : traffic) {
            advance(queue, stretch);
            elapsed += stretch.seconds();
            assertThat(queue.lagSeconds()).isBetween(0.0, elapsed);
        }
    }

    @Property
    void whatArrivedIsProcessedOrInTheBacklog(@ForAll("traffic") List<Stretch> traffic) {
        FluidQueue queue = new FluidQueue();
        double arrived = 0;
        for (Stretch stretch : traffic) {
            advance(queue, stretch);
            arrived += stretch.arrivalRate() * stretch.seconds();
            assertThat(queue.backlogRecords()).isNotNegative();
            assertThat(queue.processedRecords() + queue.backlogRecords()).isEqualTo(arrived, within(relative(arrived)));
        }
    }

    @Property
    void nothingIsProcessedFasterThanTheServiceRate(@ForAll("traffic") List<Stretch> traffic) {
        FluidQueue queue = new FluidQueue();
        for (Stretch stretch : traffic) {
            double before = queue.processedRecords();
            advance(queue, stretch);
            assertThat(queue.processedRecords() - before)
                    .isBetween(0.0, stretch.serviceRate() * stretch.seconds() + relative(queue.processedRecords()));
        }
    }

    @Property
    void thereIsALagExactlyWhileThereIsABacklog(@ForAll("wholeTraffic") List<Stretch> traffic) {
        FluidQueue queue = new FluidQueue();
        for (Stretch stretch : traffic) {
            advance(queue, stretch);
            assertThat(queue.lagSeconds() > 0).isEqualTo(queue.backlogRecords() > 0);
        }
    }

    @Property
    void aStretchInTwoPartsIsTheSameStretch(
            @ForAll("traffic") List<Stretch> traffic, @ForAll @DoubleRange(min = 0, max = 1) double share) {
        FluidQueue whole = new FluidQueue();
        FluidQueue split = new FluidQueue();
        for (Stretch stretch : traffic) {
            advance(whole, stretch);
            advance(split, stretch.lasting(stretch.seconds() * share));
            advance(split, stretch.lasting(stretch.seconds() * (1 - share)));
            assertAlike(split, whole);
        }
    }

    @Property
    void theGreatestLagIsTheSameHoweverFinelyItIsLookedAt(@ForAll("wholeTraffic") List<Stretch> traffic) {
        FluidQueue coarse = new FluidQueue();
        FluidQueue fine = new FluidQueue();
        double greatestSeen = 0;
        for (Stretch stretch : traffic) {
            advance(coarse, stretch);
            for (int part = 0; part < 256; part++) {
                advance(fine, stretch.lasting(stretch.seconds() / 256));
                greatestSeen = Math.max(greatestSeen, fine.lagSeconds());
            }
        }
        double longestPart = 60 / 256.0;
        assertThat(coarse.greatestLagSeconds()).isBetween(greatestSeen - 1e-6, greatestSeen + longestPart);
    }

    @Property
    void moreDowntimeNeverMeansLessLag(
            @ForAll("traffic") List<Stretch> before,
            @ForAll @DoubleRange(min = 0, max = 600) double downtime,
            @ForAll @DoubleRange(min = 0, max = 1) double share,
            @ForAll("traffic") List<Stretch> after) {
        FluidQueue stoppedForLess = new FluidQueue();
        FluidQueue stoppedForMore = new FluidQueue();
        before.forEach(stretch -> advance(stoppedForLess, stretch));
        before.forEach(stretch -> advance(stoppedForMore, stretch));
        stoppedForLess.advance(downtime * share, 1_000, 0);
        stoppedForLess.advance(downtime * (1 - share), 1_000, 1_500);
        stoppedForMore.advance(downtime, 1_000, 0);
        for (Stretch stretch : after) {
            assertThat(stoppedForMore.lagSeconds()).isGreaterThanOrEqualTo(stoppedForLess.lagSeconds() - 1e-6);
            advance(stoppedForLess, stretch);
            advance(stoppedForMore, stretch);
        }
    }

    @Provide
    Arbitrary<List<Stretch>> traffic() {
        Arbitrary<Double> seconds = Arbitraries.doubles().between(0, 600);
        Arbitrary<Double> rates = Arbitraries.oneOf(
                Arbitraries.of(0.0, 1_000.0, 2_000.0), Arbitraries.doubles().between(0, 100_000));
        return stretches(seconds, rates);
    }

    @Provide
    Arbitrary<List<Stretch>> wholeTraffic() {
        Arbitrary<Double> seconds = Arbitraries.integers().between(1, 60).map(Integer::doubleValue);
        Arbitrary<Double> rates = Arbitraries.of(0.0, 5.0, 10.0, 20.0, 25.0, 40.0);
        return stretches(seconds, rates);
    }

    private static Arbitrary<List<Stretch>> stretches(Arbitrary<Double> seconds, Arbitrary<Double> rates) {
        return Combinators.combine(seconds, rates, rates)
                .as(Stretch::new)
                .list()
                .ofMaxSize(40);
    }

    private static void advance(FluidQueue queue, Stretch stretch) {
        queue.advance(stretch.seconds(), stretch.arrivalRate(), stretch.serviceRate());
    }

    private static void assertAlike(FluidQueue actual, FluidQueue expected) {
        double records = expected.processedRecords() + expected.backlogRecords();
        assertThat(actual.backlogRecords()).isEqualTo(expected.backlogRecords(), within(relative(records)));
        if (expected.backlogRecords() > 1) {
            assertThat(actual.lagSeconds()).isEqualTo(expected.lagSeconds(), within(1e-4));
        }
    }

    private static double relative(double records) {
        return Math.max(1, records) * ROUNDING;
    }
}
