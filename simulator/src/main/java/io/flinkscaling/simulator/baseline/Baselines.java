package io.flinkscaling.simulator.baseline;

import io.flinkscaling.scaling.CapacityRange;
import io.flinkscaling.simulator.loop.SimulationSettings;
import io.flinkscaling.simulator.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The baselines of a trace, in the order to be shown. docs/model.md, "Baselines", has the rule and the assumptions of each. */
public final class Baselines {

    public static final String AS_RECORDED = "as-recorded";
    public static final String FIXED = "fixed";
    public static final String BUILT_IN = "built-in";
    public static final String AWS_UTILITY = "aws-utility";
    public static final String FLINK_AUTOSCALER = "flink-autoscaler";

    public static final String OPTIMUM = "optimum";

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

    /**
     * Returns the schedule that costs least in total, if all of the traffic were known. It begins where the policies begin, or where
     * one of the baselines does, whichever is best, and its restarts all take the mean downtime.
     *
     * @param range parallelism that it may use
     */
    public static Baseline optimum(
            Trace trace, SimulationSettings settings, CapacityRange range, List<Baseline> baselines) {
        SimulationSettings steady = settings.withoutJitter();
        SimulationSettings best = steady;
        OptimalSchedule schedule = Optimum.of(trace, range, best, settings.totalPrice());
        SortedSet<Integer> starts = new TreeSet<>();
        baselines.forEach(baseline -> starts.add(baseline.settings().initialParallelism()));
        starts.remove(settings.initialParallelism());
        for (int start : starts) {
            SimulationSettings other = steady.startingWith(start);
            OptimalSchedule otherSchedule = Optimum.of(trace, range, other, settings.totalPrice());
            if (otherSchedule.usd() < schedule.usd()) {
                best = other;
                schedule = otherSchedule;
            }
        }
        OptimalSchedule followed = schedule;
        return new Baseline(OPTIMUM, best, target -> new ScheduledScaler(target, followed));
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
