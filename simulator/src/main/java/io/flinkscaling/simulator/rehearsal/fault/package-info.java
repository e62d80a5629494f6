/** Faults: what each can happen to, when it is drawn, and what it does. */
package io.flinkscaling.simulator.rehearsal.fault;
