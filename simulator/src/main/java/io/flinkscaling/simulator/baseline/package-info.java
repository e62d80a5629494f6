/** What people run without a policy, and the optimum in hindsight, to hold a policy against. */
package io.flinkscaling.simulator.baseline;
