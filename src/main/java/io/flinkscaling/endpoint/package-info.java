/** The custom endpoint that Application Auto Scaling calls: JAX-RS resource, wire types, errors, configuration. */
package io.flinkscaling.endpoint;
