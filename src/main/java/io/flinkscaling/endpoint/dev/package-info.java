/** The ports in memory, so that Quarkus' dev mode needs no AWS account. */
package io.flinkscaling.endpoint.dev;
