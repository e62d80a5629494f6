/**
 * What is decided: the rules of Application Auto Scaling as pure functions of capacity, metric and time.
 *
 * <p>Everything here is immutable, validated when built, and imports nothing but {@code java.*}. The Lambda function
 * and the simulator share it. Times are handed in as milliseconds since the epoch; nothing reads a clock.
 */
package io.flinkscaling.policy;
