package io.flinkscaling.simulator.report;

import io.flinkscaling.simulator.replay.PolicyReplay;
import io.flinkscaling.simulator.replay.ReplayReport;
import io.flinkscaling.simulator.report.chart.ChartPng;
import io.flinkscaling.simulator.report.chart.HeadlessGraphics;
import io.flinkscaling.simulator.report.chart.LagScale;
import io.flinkscaling.simulator.report.chart.ParetoChart;
import io.flinkscaling.simulator.report.chart.PolicyChart;
import io.flinkscaling.simulator.text.InputException;
import io.flinkscaling.simulator.tune.Tuning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes what a replay produced as files: tables to compute with, charts and a page to look at. */
public final class ReportWriter {

    /**
     * Writes all files of a report to a directory, with a list of them. Those of an earlier report that are there are replaced
     * or deleted, nothing else in the directory is touched. If anything fails, the earlier ones stay.
     *
     * @param report what to write
     * @return the files, without the list
     * @throws InputException if the directory cannot be made or written to, if an input or a file of somebody else is in the
     *     place of one, or if there is no font to draw with
     */
    public List<Path> write(ReplayReport report, Destination destination) {
        return write(report, destination, Optional.empty());
    }

    /** Writes the files of a rehearsal as well; see {@link #write(ReplayReport, Destination)}. */
    public List<Path> write(ReplayReport report, Destination destination, RehearsalReport rehearsal) {
        return write(report, destination, Optional.of(rehearsal));
    }

    /**
     * Finds out beforehand whether the files of a replay can be written, and leaves nothing behind.
     *
     * @throws InputException as {@link #write(ReplayReport, Destination)} would
     */
    public void requireReplayFits(Destination destination, List<String> policies) {
        requireFits(destination, ReportFiles.ofReplay(policies));
    }

    /** Finds out whether the files of a rehearsal can be written; see {@link #requireReplayFits}. */
    public void requireRehearsalFits(Destination destination, List<String> policies) {
        requireFits(destination, ReportFiles.ofRehearsal(policies));
    }

    /** Finds out whether the files of tuning can be written; see {@link #requireReplayFits}. */
    public void requireTuningFits(Destination destination) {
        requireFits(destination, ReportFiles.ofTuning());
    }

    /**
     * Writes the files of tuning; see {@link #write(ReplayReport, Destination)}.
     *
     * @param lines what can be typed next
     */
    public List<Path> write(Tuning tuning, List<String> lines, Destination destination) {
        HeadlessGraphics.prepare();
        try (StagedFiles files = StagedFiles.in(destination)) {
            List<String> sentences = Stream.concat(new TuningText(tuning).sentences().stream(), tuning.notes().stream())
                    .toList();
            TuneJson.write(tuning, sentences, files.file(ReportFiles.TUNE));
            CandidatesCsv.write(tuning, files.file(ReportFiles.CANDIDATES));
            byte[] chart = ChartPng.render(ParetoChart.of(tuning));
            Files.write(files.file(ReportFiles.PARETO), chart);
            Files.writeString(files.file(ReportFiles.TUNE_PAGE), HtmlReport.render(TunePage.of(tuning, lines, chart)));
            return files.publish();
        } catch (IOException e) {
            throw WriteFailure.of(e, destination.directory());
        }
    }

    private static void requireFits(Destination destination, List<String> names) {
        try {
            StagedFiles.check(destination, names);
        } catch (IOException e) {
            throw WriteFailure.of(e, destination.directory());
        }
    }

    private static List<Path> write(ReplayReport report, Destination destination, Optional<RehearsalReport> rehearsal) {
        HeadlessGraphics.prepare();
        try (StagedFiles files = StagedFiles.in(destination)) {
            SummaryJson.write(report.policies(), files.file(ReportFiles.SUMMARY));
            if (report.verdict().isPresent()) {
                VerdictJson.write(report.verdict().get(), files.file(ReportFiles.VERDICT));
            }
            Map<String, byte[]> charts = new LinkedHashMap<>();
            LagScale lagScale = LagScale.of(report.policies());
            for (PolicyReplay replay : report.policies()) {
                String policy = replay.policy();
                TimelineCsv.write(replay.timeline(), files.file(ReportFiles.timeline(policy)));
                if (ReportPage.hasActivities(replay)) {
                    ActivitiesCsv.write(replay.activities(), files.file(ReportFiles.activities(policy)));
                }
                byte[] chart = ChartPng.render(PolicyChart.of(report, replay, lagScale));
                Files.write(files.file(ReportFiles.chart(policy)), chart);
                charts.put(policy, chart);
            }
            RehearsalPage page = rehearsal.map(RehearsalReport::page).orElse(RehearsalPage.NONE);
            Optional<CloserLook> closer = CloserLookCharts.write(report, lagScale, files);
            Files.writeString(files.file(ReportFiles.PAGE), HtmlReport.render(report, charts, closer, page));
            if (rehearsal.isPresent()) {
                rehearsal.get().write(files);
            }
            return files.publish();
        } catch (IOException e) {
            throw WriteFailure.of(e, destination.directory());
        }
    }
}
