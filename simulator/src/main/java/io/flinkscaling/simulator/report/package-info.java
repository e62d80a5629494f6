/** What a run leaves behind: console table, CSV and JSON files and the HTML page, written all at once or not at all. */
package io.flinkscaling.simulator.report;
