package io.flinkscaling.simulator.report.chart;

import java.time.Instant;

/**
 * A change of the parallelism, as a chart marks it.
 *
 * @param time when it was asked for
 * @param level the parallelism that was asked for
 * @param out whether it is greater than before
 */
record RescaleMark(Instant time, int level, boolean out) {}
