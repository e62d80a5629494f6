package io.flinkscaling.simulator.report;

import io.flinkscaling.simulator.replay.Episode;
import io.flinkscaling.simulator.replay.Episodes;
import io.flinkscaling.simulator.replay.PolicyReplay;
import io.flinkscaling.simulator.replay.ReplayReport;
import io.flinkscaling.simulator.replay.Weeks;
import io.flinkscaling.simulator.report.chart.ChartPng;
import io.flinkscaling.simulator.report.chart.LagScale;
import io.flinkscaling.simulator.report.chart.PolicyChart;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Draws parts of a replay, for the page and as files of their own. */
final class CloserLookCharts {

    private static final int EPISODE_HEIGHT_PX = 800;

    /** Weeks are many: low charts keep the page small. */
    private static final int WEEK_HEIGHT_PX = 560;

    private final PolicyReplay replay;
    private final LagScale scale;
    private final StagedFiles files;

    private CloserLookCharts(PolicyReplay replay, LagScale scale, StagedFiles files) {
        this.replay = replay;
        this.scale = scale;
        this.files = files;
    }

    /** Draws the parts of the policy that a report looks at closer; returns none if it looks at none. */
    static Optional<CloserLook> write(ReplayReport report, LagScale scale, StagedFiles files) throws IOException {
        for (PolicyReplay replay : report.policies()) {
            if (report.closer().filter(replay.policy()::equals).isPresent()) {
                CloserLookCharts charts = new CloserLookCharts(replay, scale, files);
                return Optional.of(new CloserLook(replay.policy(), charts.episodes(), charts.weeks()));
            }
        }
        return Optional.empty();
    }

    private List<CloserLook.Part> episodes() throws IOException {
        List<CloserLook.Part> parts = new ArrayList<>();
        for (Episode episode : Episodes.worst(replay)) {
            ActivityTable activities = ActivityTable.scaling(replay, episode.fromMinute(), episode.toMinute());
            String file = ReportFiles.episode(parts.size() + 1);
            parts.add(new CloserLook.Part(
                    episode.title(), draw(episode, EPISODE_HEIGHT_PX, file), EPISODE_HEIGHT_PX, List.of(activities)));
        }
        return parts;
    }

    private List<CloserLook.Part> weeks() throws IOException {
        List<CloserLook.Part> parts = new ArrayList<>();
        for (Episode week : Weeks.of(replay.timeline())) {
            String file = ReportFiles.week(replay.timeline().startOf(week.fromMinute()));
            parts.add(new CloserLook.Part(week.title(), draw(week, WEEK_HEIGHT_PX, file), WEEK_HEIGHT_PX, List.of()));
        }
        return parts;
    }

    private String draw(Episode part, int heightPx, String file) throws IOException {
        byte[] chart = ChartPng.render(
                PolicyChart.of(replay, part.title(), part.fromMinute(), part.toMinute(), scale), heightPx);
        Files.write(files.file(file), chart);
        return Base64.getEncoder().encodeToString(chart);
    }
}
