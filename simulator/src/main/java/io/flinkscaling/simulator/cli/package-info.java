/** Commands, options and messages of the command line. Nothing else knows of picocli, or prints to a terminal. */
package io.flinkscaling.simulator.cli;
