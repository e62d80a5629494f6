/** Recordings as the AWS CLI prints them, in JSON or YAML. */
package io.flinkscaling.simulator.trace.json;
