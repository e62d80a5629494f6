package io.flinkscaling.simulator.baseline;

import io.flinkscaling.scaling.CapacityRange;
import io.flinkscaling.simulator.loop.SimulationSettings;
import io.flinkscaling.simulator.trace.Trace;
import java.util.ArrayList;
import java.util.List;

/** The baselines of a trace, in the order to be shown. docs/model.md, "Baselines", has the rule and the assumptions of each. */
public final class Baselines {

    public static final String AS_RECORDED = "as-recorded";
    public static final String FIXED = "fixed";
    public static final String BUILT_IN = "built-in";
    public static final String AWS_UTILITY = "aws-utility";
    public static final String FLINK_AUTOSCALER = "flink-autoscaler";

    private Baselines() {}

    /**
     * Returns the baselines of a trace: without {@code as-recorded} if it has no parallelism, without {@code fixed} if the service runs
     * none that keeps the lag objective.
     *
     * @param range parallelism that {@code aws-utility} and {@code flink-autoscaler} may use, and the least of it {@code built-in}
     * @param fixed fixed parallelisms to add, each as {@code fixed-N}
     * @param sloShare the share of the minutes that may end above the lag objective, 0 to 1
     */
    public static List<Baseline> of(
            Trace trace, SimulationSettings settings, CapacityRange range, List<Integer> fixed, double sloShare) {
        List<Baseline> baselines = new ArrayList<>();
        int first = firstRecorded(trace);
        if (first > 0) {
            baselines.add(new Baseline(
                    AS_RECORDED, settings.startingWith(first), target -> new RecordedCapacity(target, trace)));
        }
        FixedCapacity.least(trace, settings, sloShare).ifPresent(least -> baselines.add(fixed(FIXED, settings, least)));
        fixed.forEach(parallelism -> baselines.add(fixed(FIXED + "-" + parallelism, settings, parallelism)));
        baselines.add(new Baseline(BUILT_IN, settings, target -> new BuiltInAutoscaler(target, range.min())));
        baselines.add(new Baseline(AWS_UTILITY, settings, target -> new AwsUtility(target, range)));
        baselines.add(new Baseline(FLINK_AUTOSCALER, settings, target -> new FlinkAutoscaler(target, range)));
        return baselines;
    }

    private static Baseline fixed(String name, SimulationSettings settings, int parallelism) {
        return new Baseline(name, settings.startingWith(parallelism), target -> new FixedCapacity());
    }

    /** Returns the first recorded parallelism; 0 if there is none. */
    private static int firstRecorded(Trace trace) {
        for (int minute = 0; minute < trace.minutes(); minute++) {
            if (!Double.isNaN(trace.parallelism(minute))) {
                return (int) trace.parallelism(minute);
            }
        }
        return 0;
    }
}
