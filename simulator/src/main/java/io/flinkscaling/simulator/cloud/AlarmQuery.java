package io.flinkscaling.simulator.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import io.flinkscaling.simulator.model.cloudwatch.AlarmState;
import io.flinkscaling.simulator.wire.ServiceError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which metric alarms a DescribeAlarms asks for. Source: CloudWatch API reference, DescribeAlarms.
 *
 * @param names empty for all
 * @param prefix of the names
 * @param state StateValue; empty for any
 * @param maxRecords the most alarms in one answer, 1 to 100
 * @param nextToken of the answer before; empty to begin
 */
record AlarmQuery(
        List<String> names, String prefix, Optional<AlarmState> state, int maxRecords, Optional<String> nextToken) {

    private static final int MOST_RECORDS = 100;
    private static final List<String> NOT_SERVED = List.of("ActionPrefix", "ChildrenOfAlarmName", "ParentsOfAlarmName");

    /**
     * Reads the input of DescribeAlarms.
     *
     * @throws ServiceError if it is not valid, or asks for what is not served here
     */
    static AlarmQuery of(JsonNode input) {
        for (String field : NOT_SERVED) {
            if (input.hasNonNull(field)) {
                throw new ServiceError("ValidationError", field + " is not served here");
            }
        }
        return new AlarmQuery(
                names(input),
                input.path("AlarmNamePrefix").asText(""),
                text(input, "StateValue").map(AlarmQuery::state),
                maxRecords(input.path("MaxRecords")),
                text(input, "NextToken"));
    }

    /** Returns the names that are listed. */
    static List<String> names(JsonNode input) {
        List<String> names = new ArrayList<>();
        input.path("AlarmNames").forEach(name -> names.add(name.asText()));
        return names;
    }

    boolean asksFor(String name, AlarmState itsState) {
        return (names.isEmpty() || names.contains(name))
                && name.startsWith(prefix)
                && state.map(itsState::equals).orElse(true);
    }

    private static Optional<String> text(JsonNode input, String field) {
        return input.hasNonNull(field) ? Optional.of(input.get(field).asText()) : Optional.empty();
    }

    private static AlarmState state(String value) {
        return Arrays.stream(AlarmState.values())
                .filter(state -> state.name().equals(value))
                .findFirst()
                .orElseThrow(() -> new ServiceError(
                        "ValidationError",
                        "StateValue is " + value + "; allowed: " + Arrays.toString(AlarmState.values())));
    }

    private static int maxRecords(JsonNode number) {
        if (number.isMissingNode() || number.isNull()) {
            return MOST_RECORDS;
        }
        if (!number.isInt() || number.intValue() < 1 || number.intValue() > MOST_RECORDS) {
            throw new ServiceError("ValidationError", "MaxRecords is " + number + "; allowed: 1 to " + MOST_RECORDS);
        }
        return number.intValue();
    }
}
