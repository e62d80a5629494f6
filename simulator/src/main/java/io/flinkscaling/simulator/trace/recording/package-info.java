/** What a file has recorded: series of values over time, and what their names, times and numbers mean. */
package io.flinkscaling.simulator.trace.recording;
