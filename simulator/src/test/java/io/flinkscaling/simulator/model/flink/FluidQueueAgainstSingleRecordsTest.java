package io.flinkscaling.simulator.model.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fluid against a queue of single records, each with the time of its arrival, in ticks of a millisecond. */
class FluidQueueAgainstSingleRecordsTest {

    private static final int TICKS_PER_SECOND = 1_000;
    private static final int[] RATES = {0, 50, 100, 200, 250};
    private static final int STRETCHES = 60;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void differsByLessThanTheRecordsThatAreCut(long seed) {
        Random random = new Random(seed);
        FluidQueue fluid = new FluidQueue();
        SingleRecords single = new SingleRecords();
        for (int i = 0; i < STRETCHES; i++) {
            int seconds = 1 + random.nextInt(20);
            int arrivalRate = RATES[random.nextInt(RATES.length)];
            int serviceRate = RATES[random.nextInt(RATES.length)];

            fluid.advance(seconds, arrivalRate, serviceRate);
            single.advance(seconds, arrivalRate, serviceRate);

            assertThat(fluid.backlogRecords()).isEqualTo(single.backlogRecords(), within(2.0));
            if (single.backlogRecords() > 2) {
                assertThat(fluid.lagSeconds()).isBetween(single.ageOfOldest() - 0.05, single.ageBeforeOldest() + 0.05);
            }
        }
        assertThat(fluid.processedRecords()).isEqualTo(single.processed, within(2.0));
    }

    /** First in, first out. A service rate below what there is to do carries its fractions of a record over. */
    private static final class SingleRecords {

        private final Queue<Long> arrivalTicks = new ArrayDeque<>();
        private long tick;
        private long lastTaken;
        private long processed;
        private double arriving;
        private double processable;

        void advance(int seconds, int arrivalRate, int serviceRate) {
            for (int i = 0; i < seconds * TICKS_PER_SECOND; i++) {
                tick++;
                arriving += (double) arrivalRate / TICKS_PER_SECOND;
                processable += (double) serviceRate / TICKS_PER_SECOND;
                for (; arriving >= 1 - 1e-9; arriving--) {
                    arrivalTicks.add(tick);
                }
                for (; processable >= 1 - 1e-9 && !arrivalTicks.isEmpty(); processable--) {
                    lastTaken = arrivalTicks.remove();
                    processed++;
                }
                // What could not be used is lost, but for the record that is just arriving.
                processable = arrivalTicks.isEmpty() ? Math.min(processable, arriving) : processable;
            }
        }

        int backlogRecords() {
            return arrivalTicks.size();
        }

        double ageOfOldest() {
            return (double) (tick - arrivalTicks.element()) / TICKS_PER_SECOND;
        }

        /** The oldest part of a fluid arrived between the last record that was taken and the first that was not. */
        double ageBeforeOldest() {
            return (double) (tick - lastTaken) / TICKS_PER_SECOND;
        }
    }
}
