package io.flinkscaling.endpoint;

import io.flinkscaling.aws.SystemRollback;
import io.flinkscaling.scaling.CapacityUnit;
import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The configuration of the function; in Lambda by environment variables, such as {@code SCALING_APPLICATION_NAME}. The
 * table of all keys is in docs/endpoint.md. What has a default is optional here, because CloudFormation passes a parameter that
 * was left empty as an empty variable, which counts as unset.
 */
@ConfigMapping(prefix = "scaling")
public interface ScalingConfig {

    /** Name of the one application that is scaled, which is also the scalableTargetDimensionId. */
    String applicationName();

    /** Least capacity, at least 1; unset: 1. */
    OptionalInt minCapacity();

    /** Greatest capacity, at least the least one. */
    int maxCapacity();

    /** What one unit of capacity is: {@code parallelism}, also if unset, or {@code kpu}. */
    Optional<CapacityUnit> capacityUnit();

    /** ParallelismPerKPU to set along with each change, 1 to 8; unset: it is left as it is. */
    OptionalInt parallelismPerKpu();

    /** Name of the alarm whose threshold is the capacity; unset: none. */
    Optional<String> scaleOutAlarm();

    /** Name of the alarm whose threshold is the next lower capacity; unset: none. */
    Optional<String> scaleInAlarm();

    /** What updates do about system rollback: {@code enable}, also if unset, or {@code leave}. */
    Optional<SystemRollback> systemRollback();

    /** Minutes after which an application that is still UPDATING is warned of, 1 to 1440; unset: 30. */
    OptionalInt updateWarningMinutes();

    /** Name of the SSM parameter that keeps the outstanding request. */
    String requestParameter();
}
