/** Parameter search: which values of a template's parameters would have cost least on recorded traffic, and how sure that is. docs/tune.md has the method. */
package io.flinkscaling.simulator.tune;
