/**
 * The scalable target: one Flink application as Application Auto Scaling sees it, its state machine and its ports.
 *
 * <p>Imports nothing but {@code java.*} and the policy package. The Lambda function puts AWS behind the ports, the
 * simulator its models.
 */
package io.flinkscaling.target;
