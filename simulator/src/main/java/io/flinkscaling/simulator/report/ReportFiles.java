package io.flinkscaling.simulator.report;

import java.util.ArrayList;
import java.util.List;

/** What the files of a report are called. */
final class ReportFiles {

    static final String SUMMARY = "summary.json";
    static final String PAGE = "report.html";
    static final String INVOCATIONS = "invocations.csv";
    static final String FAULTS = "faults.csv";

    private ReportFiles() {}

    static String timeline(String policy) {
        return "timeline-" + policy + ".csv";
    }

    static String activities(String policy) {
        return "activities-" + policy + ".csv";
    }

    static String chart(String policy) {
        return "chart-" + policy + ".png";
    }

    static String functionLog(String policy) {
        return "function-" + policy + ".log";
    }

    /** Returns all files of a rehearsal under some policies. */
    static List<String> ofRehearsal(List<String> policies) {
        List<String> names = new ArrayList<>(List.of(SUMMARY, PAGE, INVOCATIONS, FAULTS));
        for (String policy : policies) {
            names.addAll(List.of(timeline(policy), activities(policy), chart(policy), functionLog(policy)));
        }
        return names;
    }
}
