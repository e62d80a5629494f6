package io.flinkscaling.simulator.trace.generate;

import io.flinkscaling.simulator.text.InputException;
import io.flinkscaling.simulator.trace.Trace;
import io.flinkscaling.simulator.trace.TraceReader;
import io.flinkscaling.simulator.trace.TraceWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;

/**
 * Makes traffic up: minutes from Monday 2026-01-05T00:00:00Z on, as an application that does about 1,000 records per
 * second and unit of parallelism, and runs with a fixed parallelism of 8, would have recorded them. Counts, lags and
 * parallelism are whole numbers. The same pattern, days and seed give the same trace on every platform.
 *
 * @param pattern the kind of traffic
 * @param days how long, 1 to 3,652 days
 * @param seed what chance is made from
 */
public record TraceGenerator(TrafficPattern pattern, int days, long seed) {

    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final int MAX_DAYS = 3_652;
    private static final int MINUTES_PER_DAY = 1_440;
    private static final double LAG_NOISE = 0.05;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /**
     * Sets out what to generate.
     *
     * @throws InputException if days is out of range
     */
    public TraceGenerator {
        if (days < 1 || days > MAX_DAYS) {
            throw new InputException("days is " + days + "; allowed: 1 to " + MAX_DAYS);
        }
    }

    /** Returns the trace, named after its pattern. */
    public Trace generate() {
        int minutes = days * MINUTES_PER_DAY;
        // Neighbouring seeds alone would start Random with nearly the same numbers.
        Random random = new Random(seed * SPREAD);
        RateCurve curve = RateCurve.of(pattern, minutes, random);
        TrafficNoise noise = new TrafficNoise(random);
        FixedApplication application = new FixedApplication(minutes);
        double[] incomingRecords = new double[minutes];
        double[] millisBehindLatest = new double[minutes];
        double[] parallelism = new double[minutes];
        Arrays.fill(parallelism, FixedApplication.PARALLELISM);
        for (int i = 0; i < minutes; i++) {
            incomingRecords[i] = Math.round(60 * curve.recordsPerSecond(i) * noise.next());
            double lag = application.millisBehindLatestAfter(incomingRecords[i]);
            millisBehindLatest[i] = Math.round(Math.max(lag * (1 + LAG_NOISE * random.nextGaussian()), 0));
        }
        return new Trace(pattern.toString(), START, incomingRecords, millisBehindLatest, parallelism);
    }

    /**
     * Generates the trace and writes it as CSV that {@link TraceReader} reads. The file is there completely or not at
     * all.
     *
     * @param file a file in an existing directory
     * @throws InputException if it cannot be written, or another file is there already: nobody can tell whose it is
     */
    public void write(Path file) {
        TraceWriter.write(generate(), file);
    }
}
