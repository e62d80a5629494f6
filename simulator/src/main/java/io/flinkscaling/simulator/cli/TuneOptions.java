package io.flinkscaling.simulator.cli;

import io.flinkscaling.simulator.text.InputException;
import io.flinkscaling.simulator.trace.Trace;
import io.flinkscaling.simulator.tune.Goal;
import io.flinkscaling.simulator.tune.Limits;
import io.flinkscaling.simulator.tune.Split;
import io.flinkscaling.simulator.tune.TuneSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The options that say what is searched, and for what. */
final class TuneOptions {

    private static final int GREATEST_BUDGET = 100_000;
    private static final int GREATEST_SURGE = 10;
    private static final int GREATEST_RATE = 1_440;
    private static final double GREATEST_MARGIN = 0.5;

    @Option(
            names = "--vary",
            paramLabel = "Key[=low..high|a,b,c]",
            description = "A parameter to vary beside those that are by default, or within another range; may be"
                    + " repeated.")
    private List<String> vary = List.of();

    @Option(
            names = "--hold",
            paramLabel = "Key=Value",
            description = "A parameter to keep at a value; may be repeated.")
    private List<String> hold = List.of();

    @Option(
            names = "--goal",
            paramLabel = "least-total|fewest-rescales",
            description = "What to have least of: the total, or rescales for no more KPU-hours and lag than with the"
                    + " defaults. Default: least-total.")
    private String goal = Goal.LEAST_TOTAL.key();

    @Option(names = "--budget", paramLabel = "N", description = "How many candidates to try. Default: 400.")
    private int budget = TuneSettings.DEFAULT_BUDGET;

    @Option(
            names = "--max-rescales-per-day",
            paramLabel = "X",
            description = "The most rescales a day. Default: no limit.")
    private Double maxRescalesPerDay;

    @Option(
            names = "--slo-share",
            paramLabel = "SHARE",
            description = "The greatest share of the minutes above the lag objective. Default: no limit.")
    private Double sloShare;

    @Option(
            names = "--folds",
            paramLabel = "N",
            description = "How many blocks the searched part has. Default: its weeks, or days under three weeks.")
    private Integer folds;

    @Option(
            names = "--surge",
            paramLabel = "X",
            description = "Traffic that a candidate has to stand, as a multiple of the recorded. Default: 1.2.")
    private double surge = TuneSettings.DEFAULT_SURGE;

    @Option(
            names = "--throughput-margin",
            paramLabel = "SHARE",
            description = "How far below the configured throughput a unit may be, which a candidate has to stand, 0 to"
                    + " 0.5. Default: 0.")
    private double throughputMargin = TuneSettings.DEFAULT_THROUGHPUT_MARGIN;

    List<String> vary() {
        return vary;
    }

    Map<String, String> hold() {
        return TemplateParameters.of("--hold", hold);
    }

    /**
     * Returns the settings, or throws an {@link InputException} that names the option.
     *
     * @param seed of everything random
     */
    TuneSettings read(Trace trace, long seed) {
        int searchedDays = Split.of(trace.minutes(), OptionalInt.of(1)).trainDays();
        if (folds != null) {
            requireWithin("--folds", folds, 2, searchedDays);
        }
        requireWithin("--budget", budget, 1, GREATEST_BUDGET);
        requireWithin("--surge", surge, 1, GREATEST_SURGE);
        requireWithin("--throughput-margin", throughputMargin, 0, GREATEST_MARGIN);
        if (sloShare != null) {
            requireWithin("--slo-share", sloShare, 0, 1);
        }
        if (maxRescalesPerDay != null) {
            requireWithin("--max-rescales-per-day", maxRescalesPerDay, 0, GREATEST_RATE);
        }
        return new TuneSettings(
                readGoal(),
                new Limits(optional(sloShare), optional(maxRescalesPerDay)),
                budget,
                folds == null ? OptionalInt.empty() : OptionalInt.of(folds),
                surge,
                throughputMargin,
                seed,
                Runtime.getRuntime().availableProcessors());
    }

    private Goal readGoal() {
        return Arrays.stream(Goal.values())
                .filter(each -> each.key().equals(goal))
                .findFirst()
                .orElseThrow(() -> new InputException("option --goal is \"" + goal + "\"; allowed: "
                        + Arrays.stream(Goal.values()).map(Goal::key).collect(Collectors.joining(", "))));
    }

    private static OptionalDouble optional(Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static void requireWithin(String option, double value, double least, double greatest) {
        if (!(value >= least && value <= greatest)) {
            throw new InputException("option " + option + " is " + plain(value) + "; allowed: " + plain(least) + " to "
                    + plain(greatest));
        }
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
