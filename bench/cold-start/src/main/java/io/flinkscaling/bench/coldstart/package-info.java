/** Measures the cold start of packaged functions, side by side in one run. CONTRIBUTING.md has the command. */
package io.flinkscaling.bench.coldstart;
