/**
 * What the function meets on the wire: the protocols of the AWS services that it calls, the Lambda Runtime API that it is
 * run by, and the events of API Gateway that it is run with. On loopback only.
 *
 * <p>Imports nothing but {@code java.*} and Jackson, so that the endpoint's tests can share it.
 */
package io.flinkscaling.simulator.wire;
