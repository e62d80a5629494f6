package io.flinkscaling.simulator.cli;

import io.flinkscaling.simulator.loop.ApplicationFacts;
import io.flinkscaling.simulator.trace.Trace;

/** The parallelism to begin a replay with, where the user named none. */
final class InitialParallelism {

    private static final double SECONDS_PER_MINUTE = 60;

    private InitialParallelism() {}

    /** Returns the first recorded parallelism, else what the first known minute needs, within the policies' range. */
    static int of(Trace trace, ApplicationFacts application) {
        double wanted = 1;
        for (int minute = 0; minute < trace.minutes(); minute++) {
            if (!Double.isNaN(trace.parallelism(minute))) {
                wanted = trace.parallelism(minute);
                break;
            }
            if (!Double.isNaN(trace.incomingRecords(minute))) {
                double recordsPerSecond = trace.incomingRecords(minute) / SECONDS_PER_MINUTE;
                wanted = Math.ceil(application.neededCapacity(recordsPerSecond)) * application.parallelismPerUnit();
                break;
            }
        }
        return application.parallelisms().clamp((int) Math.min(Integer.MAX_VALUE, Math.ceil(wanted)));
    }
}
