package io.flinkscaling.aws;

import java.time.Duration;
import java.util.function.LongSupplier;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;

/**
 * The time that the AWS calls of one request may take together, so that the function answers before the gateway gives
 * up on it after 29 s. Source: Amazon API Gateway quotas, "Integration timeout".
 *
 * <p>A request is served by one thread from beginning to end.
 */
public final class CallBudget {

    private static final Duration OF_REQUEST = Duration.ofSeconds(25);
    private static final Duration OF_CALL = Duration.ofSeconds(10);
    private static final Duration OF_UPDATE = Duration.ofSeconds(15);
    private static final Duration TOO_LITTLE = Duration.ofMillis(200);

    private final LongSupplier nanoTime;
    private final ThreadLocal<Long> deadlineNanos = new ThreadLocal<>();

    /**
     * Makes a budget on a clock.
     *
     * @param nanoTime a monotonic clock, such as {@link System#nanoTime}
     */
    public CallBudget(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Begins a request on this thread. */
    public void begin() {
        deadlineNanos.set(nanoTime.getAsLong() + OF_REQUEST.toNanos());
    }

    /**
     * Returns what limits the next call, retries included.
     *
     * @throws OutOfTimeException if too little time is left for another call
     */
    AwsRequestOverrideConfiguration nextCall() {
        return next(OF_CALL);
    }

    /**
     * Returns the same for UpdateApplication, which gets more time: an answer that is given up does not tell whether the
     * update was taken.
     *
     * @throws OutOfTimeException if too little time is left for another call
     */
    AwsRequestOverrideConfiguration nextUpdate() {
        return next(OF_UPDATE);
    }

    private AwsRequestOverrideConfiguration next(Duration most) {
        // The SDK's time-outs interrupt the thread; one that came too late for its own call must not end this one.
        Thread.interrupted();
        Duration left = left(most);
        if (left.compareTo(TOO_LITTLE) < 0) {
            throw new OutOfTimeException();
        }
        Duration timeout = left.compareTo(most) < 0 ? left : most;
        return AwsRequestOverrideConfiguration.builder().apiCallTimeout(timeout).build();
    }

    private Duration left(Duration outsideOfRequest) {
        Long deadline = deadlineNanos.get();
        return deadline == null ? outsideOfRequest : Duration.ofNanos(deadline - nanoTime.getAsLong());
    }

    /** The request has used up its time; what was stored is carried on by the next one. */
    static final class OutOfTimeException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        OutOfTimeException() {
            super("no time is left for another AWS call within this request");
        }
    }
}
