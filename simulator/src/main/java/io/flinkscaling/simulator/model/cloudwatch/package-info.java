/** A model of CloudWatch: metrics that arrive late or never, and alarms. */
package io.flinkscaling.simulator.model.cloudwatch;
