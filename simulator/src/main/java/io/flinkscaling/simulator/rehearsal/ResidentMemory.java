package io.flinkscaling.simulator.rehearsal;

import io.flinkscaling.simulator.lambda.FunctionProcess;
import java.io.IOException;

/** What the function's process has resident, looked at now and then; 0 where the system does not tell. */
final class ResidentMemory {

    private static final int EVERY = 100;

    private int invocations;
    private long firstKilobytes;
    private long lastKilobytes;
    private long peakKilobytes;

    void sample(FunctionProcess process) {
        if (invocations++ % EVERY != EVERY - 1 || !process.isAlive()) {
            return;
        }
        try {
            lastKilobytes = process.residentKilobytes();
            peakKilobytes = Math.max(peakKilobytes, process.peakResidentKilobytes());
            firstKilobytes = firstKilobytes == 0 ? lastKilobytes : firstKilobytes;
        } catch (IOException e) {
            // No /proc here, or the process has just ended.
            return;
        }
    }

    /** Returns the memory after the first hundred invocations, in kilobytes. */
    long firstKilobytes() {
        return firstKilobytes;
    }

    /** Returns the memory when it was last looked at, in kilobytes. */
    long lastKilobytes() {
        return lastKilobytes;
    }

    /** Returns the most memory that any of the processes has had, in kilobytes. */
    long peakKilobytes() {
        return peakKilobytes;
    }
}
