/** Charts of a replay: parallelism against demand, lag and downtime. */
package io.flinkscaling.simulator.report.chart;
