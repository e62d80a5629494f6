package io.flinkscaling.simulator.model.flink;

import io.flinkscaling.scaling.FlinkApplication.OperationOutcome;
import java.util.OptionalLong;

/**
 * An update of an application, as ListApplicationOperations and DescribeApplicationOperation tell of it.
 *
 * @param id {@code OperationId}
 * @param updatedFrom {@code ApplicationVersionId} of before; the update has made the one that follows
 * @param startEpochMillis when it was asked for, in milliseconds since the epoch
 * @param endEpochMillis when it ended; empty as long as it is in progress
 */
public record FlinkOperation(
        String id, long updatedFrom, long startEpochMillis, OptionalLong endEpochMillis, OperationOutcome outcome) {}
