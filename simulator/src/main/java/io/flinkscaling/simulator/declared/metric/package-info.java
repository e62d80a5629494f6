/** CloudWatch metric math, compiled once, and the metrics that the simulator models. */
package io.flinkscaling.simulator.declared.metric;
