/** What became of each fault of a rehearsal. */
package io.flinkscaling.simulator.rehearsal.outcome;
