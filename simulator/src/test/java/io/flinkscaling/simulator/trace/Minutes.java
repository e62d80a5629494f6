package io.flinkscaling.simulator.trace;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** A trace's values in a row, as assertions want them. */
public final class Minutes {

    private Minutes() {}

    public static double[] records(Trace trace) {
        return all(trace, trace::incomingRecords);
    }

    public static double[] lags(Trace trace) {
        return all(trace, trace::millisBehindLatest);
    }

    public static double[] parallelism(Trace trace) {
        return all(trace, trace::parallelism);
    }

    private static double[] all(Trace trace, IntToDoubleFunction value) {
        return IntStream.range(0, trace.minutes())
                .mapToDouble(value::applyAsDouble)
                .toArray();
    }
}
