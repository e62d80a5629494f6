/** One policy on one trace, minute by minute: its timeline, its activities and its scores. */
package io.flinkscaling.simulator.replay;
