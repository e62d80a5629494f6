package io.flinkscaling.simulator.model.flink;

import java.time.Duration;
import java.util.Random;
import java.util.function.LongSupplier;

/**
 * How long a rescale stops the application: {@code (base + perGb × stateGb) × (1 ± jitter)}.
 *
 * <p>Source of the defaults: AWS names 10 to 30 s for small state; the Zalando engineering blog (2026) measured 4 to 5
 * minutes at 56 GB and 11 to 20 minutes at 240 GB.
 *
 * @param base downtime without any state
 * @param perGb additional downtime for each gigabyte of state
 * @param stateGb size of the state in gigabytes, 0 or more
 * @param jitter greatest deviation as a share of the downtime, 0 (none) to 1; evenly distributed
 */
public record DowntimeModel(Duration base, Duration perGb, double stateGb, double jitter) {

    public static final Duration DEFAULT_BASE = Duration.ofSeconds(30);
    public static final Duration DEFAULT_PER_GB = Duration.ofSeconds(4);

    /** A petabyte. */
    public static final int GREATEST_STATE_GB = 1_000_000;

    public DowntimeModel {
        if (base.isNegative() || perGb.isNegative()) {
            throw new IllegalArgumentException(
                    "downtime is " + base + " and " + perGb + " per GB; allowed: zero or longer");
        }
        if (!(stateGb >= 0 && stateGb <= GREATEST_STATE_GB)) {
            throw new IllegalArgumentException("stateGb is " + stateGb + "; allowed: 0 to " + GREATEST_STATE_GB);
        }
        if (!(jitter >= 0 && jitter <= 1)) {
            throw new IllegalArgumentException("jitter is " + jitter + "; allowed: 0 to 1");
        }
    }

    /** Returns the downtime without its jitter, in seconds. */
    public long meanSeconds() {
        return Math.round(meanMillis() / 1e3);
    }

    /**
     * Returns the downtimes of one rescale after the other, in milliseconds.
     *
     * @param seed of the jitter
     */
    public LongSupplier sequence(long seed) {
        Random random = new Random(seed);
        double mean = meanMillis();
        return () -> Math.round(jitter == 0 ? mean : mean * (1 + jitter * (2 * random.nextDouble() - 1)));
    }

    private double meanMillis() {
        return base.toMillis() + perGb.toMillis() * stateGb;
    }
}
