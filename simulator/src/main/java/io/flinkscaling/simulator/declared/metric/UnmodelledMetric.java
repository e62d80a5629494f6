package io.flinkscaling.simulator.declared.metric;

import java.util.Map;

/** Why a metric of AWS is not modelled, where more is to be said than that it is not. */
final class UnmodelledMetric {

    private static final String MEMORY =
            "which is not modelled: memory follows the state and the garbage collector, not the traffic";
    private static final Map<String, String> REASONS = Map.of(
            "AWS/KinesisAnalytics heapMemoryUtilization", MEMORY,
            "AWS/KinesisAnalytics containerMemoryUtilization", MEMORY,
            "AWS/KinesisAnalytics KPUs", "which cannot drive scaling: it has one datapoint an hour");

    private UnmodelledMetric() {}

    /** Returns the reason, behind a comma; empty if there is none. */
    static String reason(String namespace, String name) {
        String reason = REASONS.get(namespace + " " + name);
        return reason == null ? "" : ", " + reason;
    }
}
