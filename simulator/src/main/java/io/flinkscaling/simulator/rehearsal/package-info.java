/**
 * The packaged function against the local cloud: the same run as a replay, but what stands behind the calls of Application
 * Auto Scaling is the very zip that will be deployed.
 *
 * <p>Virtual time stands still while the function answers.
 */
package io.flinkscaling.simulator.rehearsal;
