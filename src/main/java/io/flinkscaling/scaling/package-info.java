/**
 * The scalable target: one Flink application as Application Auto Scaling sees it, its state machine and its ports; the allowed
 * range, and the alarm thresholds that follow the capacity.
 *
 * <p>This is the code that the Lambda function and the simulator share. It imports nothing but {@code java.*}. The function puts
 * AWS behind the ports, the simulator its models.
 */
package io.flinkscaling.scaling;
