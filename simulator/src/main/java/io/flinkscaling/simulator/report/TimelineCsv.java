package io.flinkscaling.simulator.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.flinkscaling.simulator.replay.Timeline;
import io.flinkscaling.simulator.text.PlainNumber;
import java.io.IOException;
import java.nio.file.Path;

/** {@code timeline-<policy>.csv}: a row a minute; a value that is not known is an empty cell. */
final class TimelineCsv {

    private static final int DECIMALS = 3;

    private TimelineCsv() {}

    static void write(Timeline timeline, Path file) throws IOException {
        try (CsvWriter csv = CsvFiles.create(file)) {
            csv.writeRecord(
                    "timestamp",
                    "incomingRecords",
                    "demand",
                    "parallelism",
                    "desiredParallelism",
                    "status",
                    "backlogRecords",
                    "millisBehindLatest",
                    "recordedMillisBehindLatest",
                    "downSeconds");
            for (int minute = 0; minute < timeline.minutes(); minute++) {
                csv.writeRecord(
                        timeline.startOf(minute).toString(),
                        number(timeline.incomingRecords(minute)),
                        number(timeline.demand(minute)),
                        Integer.toString(timeline.parallelism(minute)),
                        Integer.toString(timeline.desiredParallelism(minute)),
                        timeline.status(minute).name(),
                        number(timeline.backlogRecords(minute)),
                        number(timeline.millisBehindLatest(minute)),
                        number(timeline.recordedMillisBehindLatest(minute)),
                        number(timeline.downSeconds(minute)));
            }
        }
    }

    private static String number(double value) {
        return PlainNumber.format(value, DECIMALS);
    }
}
