/**
 * What AWS's services speak: JSON and query protocols, errors and throttling, and HTTP servers for them, on loopback only.
 *
 * <p>Imports nothing but {@code java.*} and Jackson, so that the endpoint's tests can share it.
 */
package io.flinkscaling.simulator.wire;
