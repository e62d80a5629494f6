/** Recordings: how they are read, and brought to minutes. */
package io.flinkscaling.simulator.trace;
