package io.flinkscaling.simulator.trace.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.flinkscaling.simulator.trace.recording.Recording;
import io.flinkscaling.simulator.trace.recording.RecordingBuilder;

/** Takes the rows of a file. */
interface Table {

    void add(CsvRecord row);

    /** Returns what the rows come to, after the last. */
    Recording recording(RecordingBuilder builder);
}
