/** Made-up traffic, each from a seed, and the bundled week. */
package io.flinkscaling.simulator.trace.generate;
