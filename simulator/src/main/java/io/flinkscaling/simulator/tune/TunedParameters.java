package io.flinkscaling.simulator.tune;

import static io.flinkscaling.simulator.tune.TunedParameter.list;
import static io.flinkscaling.simulator.tune.TunedParameter.range;

import java.util.List;
import java.util.Optional;

/** The parameters that can be tuned, and what is tried of each: the only place that says so. docs/tune.md has the reasons. */
public final class TunedParameters {

    /** Of the lag allowance, as multiples of the downtime. */
    static final List<String> ALLOWANCES_PER_DOWNTIME = List.of("1", "1.25", "2");

    static final String LAG_ALLOWANCE = "LagAllowanceSeconds";

    private static final List<TunedParameter> ALL = List.of(
            range("ScaleOutAt", "0.60", "1", "0.05"),
            range("Headroom", "0.50", "0.95", "0.05"),
            range("ScaleInHeadroom", "0.40", "0.95", "0.05"),
            range("ScaleInShare", "0", "0.5", "0.1"),
            list("ScaleInMinutes", 15, 20, 30, 45, 60, 90, 120, 180, 240, 360, 480, 720, 1_440),
            list("ScaleInCooldownSeconds", 0, 300, 600, 900, 1_200, 1_800, 2_700, 3_600, 5_400, 7_200, 10_800, 14_400),
            list(LAG_ALLOWANCE),
            list("GrowingLagSeconds", 10, 20, 30, 45, 60, 120).onRequest(),
            list("CatchUpSeconds", 0, 120, 300, 600, 1_200, 2_400, 3_600).onRequest(),
            list("ScaleOutCooldownSeconds", 0, 60, 120, 180, 300, 600).onRequest(),
            list("TrackingCooldownSeconds", 180, 240, 300, 420, 600, 900).onRequest(),
            list("UtilizationTarget", 50, 55, 60, 65, 70, 75, 80, 85, 90, 95).onRequest(),
            list("LagTargetMillis", 10_000, 30_000, 60_000, 120_000, 300_000).onRequest(),
            list("ParallelismPerKPU", 1, 2, 3, 4, 5, 6, 7, 8).onRequest());

    private TunedParameters() {}

    /** Returns all of them, in the order to be shown. */
    public static List<TunedParameter> all() {
        return ALL;
    }

    static Optional<TunedParameter> of(String key) {
        return ALL.stream().filter(parameter -> parameter.key().equals(key)).findFirst();
    }
}
