/** Numbers, durations and errors as people read them. */
package io.flinkscaling.simulator.text;
