package io.flinkscaling.simulator.report;

import java.io.File;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What the files of a report are called. */
final class ReportFiles {

    static final String SUMMARY = "summary.json";
    static final String VERDICT = "verdict.json";
    static final String PAGE = "report.html";
    static final String INVOCATIONS = "invocations.csv";
    static final String FAULTS = "faults.csv";

    static final String TUNE = "tune.json";
    static final String CANDIDATES = "candidates.csv";
    static final String PARETO = "pareto.png";
    static final String TUNE_PAGE = "tune.html";

    private static final Pattern ANY = Pattern.compile(
            "summary\\.json|verdict\\.json|report\\.html|timeline-.*\\.csv|activities-.*\\.csv|chart-.*\\.png"
                    + "|episode-\\d\\.png|week-\\d{4}-\\d{2}-\\d{2}\\.png|invocations\\.csv|faults\\.csv|function-.*\\.log"
                    + "|tune\\.json|candidates\\.csv|pareto\\.png|tune\\.html",
            Pattern.DOTALL);

    private ReportFiles() {}

    /** Tells whether a report can have a file of this name; a path to another directory is not a name. */
    static boolean isOne(String name) {
        return ANY.matcher(name).matches()
                && name.chars().noneMatch(c -> c == '/' || c == File.separatorChar || c == '\0');
    }

    static String timeline(String policy) {
        return "timeline-" + policy + ".csv";
    }

    static String activities(String policy) {
        return "activities-" + policy + ".csv";
    }

    static String chart(String policy) {
        return "chart-" + policy + ".png";
    }

    /** Returns the chart of one of the worst episodes, counted from 1. */
    static String episode(int number) {
        return "episode-" + number + ".png";
    }

    /** Returns the chart of the week that begins at a time. */
    static String week(Instant start) {
        return "week-" + LocalDate.ofInstant(start, ZoneOffset.UTC) + ".png";
    }

    static String functionLog(String policy) {
        return "function-" + policy + ".log";
    }

    /** Returns all files of a replay under some policies. */
    static List<String> ofReplay(List<String> policies) {
        List<String> names = new ArrayList<>(List.of(SUMMARY, VERDICT, PAGE));
        for (String policy : policies) {
            names.addAll(List.of(timeline(policy), activities(policy), chart(policy)));
        }
        return names;
    }

    /** Returns all files of a rehearsal under some policies. */
    static List<String> ofRehearsal(List<String> policies) {
        List<String> names = new ArrayList<>(ofReplay(policies));
        names.addAll(List.of(INVOCATIONS, FAULTS));
        policies.forEach(policy -> names.add(functionLog(policy)));
        return names;
    }

    /** Returns all files of tuning. */
    static List<String> ofTuning() {
        return List.of(TUNE, CANDIDATES, PARETO, TUNE_PAGE);
    }
}
