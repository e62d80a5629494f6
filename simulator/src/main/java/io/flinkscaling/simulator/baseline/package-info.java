/** What people run today, to compare a policy with: today the two policies of the Python sample. */
package io.flinkscaling.simulator.baseline;
