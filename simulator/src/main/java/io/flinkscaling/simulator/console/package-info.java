/** The local cloud left running: time that follows the wall clock, traffic and faults by hand, and a page to watch it. */
package io.flinkscaling.simulator.console;
