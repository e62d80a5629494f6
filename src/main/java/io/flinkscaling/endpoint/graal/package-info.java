/** What the native image does otherwise than the JVM, to start sooner. docs/cold-start.md tells what it buys. */
package io.flinkscaling.endpoint.graal;
