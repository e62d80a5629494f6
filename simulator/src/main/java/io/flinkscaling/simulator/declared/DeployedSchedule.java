package io.flinkscaling.simulator.declared;

import io.flinkscaling.simulator.template.Properties;
import io.flinkscaling.simulator.template.Value;
import io.flinkscaling.simulator.template.Value.Fields;
import io.flinkscaling.simulator.template.Value.Text;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** A scheduled action, as the AWS CLI describes it, in the form that a template has. */
final class DeployedSchedule {

    private static final double MILLIS_PER_SECOND = 1_000;

    private DeployedSchedule() {}

    /** Returns the item of a target's {@code ScheduledActions}. */
    static Value of(Properties action) {
        Map<String, Value> fields = action.without(
                "CreationTime", "ResourceId", "ScalableDimension", "ScheduledActionARN", "ServiceNamespace");
        for (String name : List.of("StartTime", "EndTime")) {
            fields.computeIfPresent(name, (key, value) -> new Text(inUtc(action.text(name)), value.position()));
        }
        return new Fields(fields, action.position());
    }

    /** Version 2 of the AWS CLI writes an offset, and version 1 seconds; what is neither is refused when it is read. */
    private static String inUtc(String time) {
        try {
            return (time.contains("T")
                            ? OffsetDateTime.parse(time).toInstant()
                            : Instant.ofEpochMilli((long) (MILLIS_PER_SECOND * Double.parseDouble(time))))
                    .toString();
        } catch (DateTimeException | NumberFormatException e) {
            return time;
        }
    }
}
