/** Virtual time, which all models share. */
package io.flinkscaling.simulator.model;
