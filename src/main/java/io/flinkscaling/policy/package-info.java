/**
 * The rules of Application Auto Scaling's policies, after AWS's documents: step adjustments, target tracking, cooldowns, and how
 * several policies agree. Pure functions of capacity, metric and time.
 *
 * <p>In production these rules run inside AWS; the Lambda function does not use them. They are what the simulator models them
 * with. Everything here is immutable and validated when built. Times are milliseconds since the epoch; nothing reads a clock.
 */
package io.flinkscaling.policy;
