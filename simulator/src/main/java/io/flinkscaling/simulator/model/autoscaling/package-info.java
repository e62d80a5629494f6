/** A model of Application Auto Scaling: targets, policies, cooldowns, scheduled actions and scaling activities. Its rules run inside AWS; the arithmetic is that of {@code io.flinkscaling.policy}. */
package io.flinkscaling.simulator.model.autoscaling;
