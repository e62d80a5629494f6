/** Recordings as tables: CSV as CloudWatch's console, Grafana, spreadsheets and programs write it. */
package io.flinkscaling.simulator.trace.csv;
