package io.flinkscaling.simulator.trace;

import java.util.Map;

/** What a trace file holds, as it was recorded: not yet brought to minutes. */
record Recording(Map<Measure, Series> series) {

    /** Returns the series of a measure, empty if it was not recorded. */
    Series of(Measure measure) {
        return series.getOrDefault(measure, Series.EMPTY);
    }
}
