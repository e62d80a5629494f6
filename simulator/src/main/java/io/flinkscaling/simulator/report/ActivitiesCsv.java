package io.flinkscaling.simulator.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.flinkscaling.simulator.model.autoscaling.Activity;
import io.flinkscaling.simulator.model.autoscaling.NotScaledReason;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** {@code activities-<policy>.csv}: a row a scaling activity, in AWS's words; what is absent is an empty cell. */
final class ActivitiesCsv {

    private ActivitiesCsv() {}

    static void write(List<Activity> activities, Path file) throws IOException {
        try (CsvWriter csv = CsvFiles.create(file)) {
            csv.writeRecord(
                    "startTime",
                    "endTime",
                    "statusCode",
                    "fromCapacity",
                    "toCapacity",
                    "cause",
                    "description",
                    "notScaledReason");
            for (Activity activity : activities) {
                csv.writeRecord(
                        activity.startTime().toString(),
                        activity.endTime().map(Instant::toString).orElse(""),
                        activity.status().awsName(),
                        Integer.toString(activity.fromCapacity()),
                        Integer.toString(activity.toCapacity()),
                        activity.cause(),
                        activity.description(),
                        activity.notScaledReason().map(NotScaledReason::awsName).orElse(""));
            }
        }
    }
}
