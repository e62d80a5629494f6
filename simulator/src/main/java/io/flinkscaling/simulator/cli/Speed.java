package io.flinkscaling.simulator.cli;

import io.flinkscaling.simulator.replay.ReplayProgress;
import io.flinkscaling.simulator.text.InputException;

/** How fast virtual time runs: as fast as it will, or so many times as fast as the wall clock. */
final class Speed {

    private static final double GREATEST = 1e6;
    private static final double NANOS_PER_MINUTE = 60e9;

    private Speed() {}

    /**
     * Returns what holds a run back to a speed, and tells another progress.
     *
     * @param text {@code max}, or how many virtual seconds go by in one
     * @throws InputException if it is neither
     */
    static ReplayProgress of(String text, ReplayProgress progress) {
        if (text.equals("max")) {
            return progress;
        }
        long nanosPerMinute = (long) (NANOS_PER_MINUTE / timesRealTime(text, "max, or "));
        return new ReplayProgress() {
            private long next = System.nanoTime() + nanosPerMinute;

            @Override
            public void onMinute() {
                sleepUntil(next);
                next += nanosPerMinute;
                progress.onMinute();
            }
        };
    }

    /** Returns how many virtual seconds go by in one. */
    static double timesRealTime(String text) {
        return timesRealTime(text, "");
    }

    private static double timesRealTime(String text, String alsoAllowed) {
        try {
            double times = Double.parseDouble(text);
            if (times > 0 && times <= GREATEST) {
                return times;
            }
        } catch (NumberFormatException e) {
            // Refused below, like any other text.
        }
        throw new InputException("option --speed is \"" + text + "\"; allowed: " + alsoAllowed
                + "a number greater than 0 and at most " + GREATEST);
    }

    private static void sleepUntil(long nanoTime) {
        long millis = (nanoTime - System.nanoTime()) / 1_000_000;
        if (millis <= 0) {
            return;
        }
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
