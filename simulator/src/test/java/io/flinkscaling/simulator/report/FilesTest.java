package io.flinkscaling.simulator.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinkscaling.simulator.text.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written to a directory, to the byte, and what is left alone. */
class FilesTest {

    @TempDir
    private Path directory;

    @Test
    void theSummaryHasTheScoresInTheirOrder() throws IOException {
        write("step");

        assertThat(Files.readString(directory.resolve("summary.json"))).isEqualTo("""
                        [
                          {
                            "policy": "step",
                            "kind": "policy",
                            "rescales": 1,
                            "rescalesPerDay": 480,
                            "scaleOuts": 1,
                            "scaleIns": 0,
                            "downtimeSeconds": 30,
                            "availability": 0.833333,
                            "kpuHours": 0.1,
                            "costUsd": 0.0165,
                            "costUsdPerMonth": 240.9,
                            "totalUsdPerMonth": 340.9,
                            "regret": 1.136333,
                            "meanParallelism": 3.333333,
                            "peakParallelism": 4,
                            "maxMillisBehindLatest": 30000,
                            "p99MillisBehindLatest": 29400.5,
                            "lagSloSeconds": 60,
                            "lagSloViolationSeconds": 0,
                            "lagSloViolationShare": 0,
                            "spareUnitsMean": 1.5,
                            "underProvisionedShare": 0.5,
                            "overProvisionedShare": 0.333333
                          }
                        ]
                        """);
    }

    @Test
    void theTimelineHasARowAMinuteAndNothingWhereNothingIsKnown() throws IOException {
        write("step");

        assertThat(Files.readString(directory.resolve("timeline-step.csv"))).isEqualTo("""
                        timestamp,incomingRecords,demand,parallelism,desiredParallelism,status,backlogRecords,\
                        millisBehindLatest,recordedMillisBehindLatest,downSeconds
                        2026-01-05T00:00:00Z,60000,1,3,3,RUNNING,0,0,120,0
                        2026-01-05T00:01:00Z,123456.5,2.058,3,4,UPDATING,61728.25,30000,,30
                        2026-01-05T00:02:00Z,,,4,4,RUNNING,0,0,,0
                        """);
    }

    @Test
    void theActivitiesAreInAwsWords() throws IOException {
        write("step");

        assertThat(Files.readString(directory.resolve("activities-step.csv"))).isEqualTo("""
                        startTime,endTime,statusCode,fromCapacity,toCapacity,cause,description,notScaledReason
                        2026-01-05T00:01:00Z,2026-01-05T00:02:00Z,Successful,3,4,monitor alarm demand-scale-out in \
                        state ALARM triggered policy scale-out,Setting desired capacity to 4.,
                        2026-01-05T00:02:00Z,,Failed,4,4,"monitor alarm a, ""b"" in state ALARM triggered policy \
                        scale-out",Attempting to scale due to alarm triggered,AlreadyAtMaxCapacity
                        """);
    }

    @Test
    void allFilesOfAPolicyAreReturned() throws IOException {
        List<Path> files = write("step", "lag-tracking");

        assertThat(files)
                .extracting(file -> file.getFileName().toString())
                .containsExactlyInAnyOrder(
                        "summary.json",
                        "report.html",
                        "timeline-step.csv",
                        "activities-step.csv",
                        "chart-step.png",
                        "timeline-lag-tracking.csv",
                        "activities-lag-tracking.csv",
                        "chart-lag-tracking.png");
        assertThat(files).allSatisfy(file -> assertThat(file).isNotEmptyFile());
        assertThat(names()).hasSize(9);
    }

    @Test
    void anEarlierReportIsReplacedAndNothingElseTouched() throws IOException {
        write("step", "lag-tracking");
        Files.writeString(directory.resolve("notes.txt"), "mine");
        Files.writeString(directory.resolve("timeline.csv"), "mine too");

        write("step");

        assertThat(names())
                .containsExactly(
                        ".flink-scaling.json",
                        "activities-step.csv",
                        "chart-step.png",
                        "notes.txt",
                        "report.html",
                        "summary.json",
                        "timeline-step.csv",
                        "timeline.csv");
        assertThat(directory.resolve("notes.txt")).hasContent("mine");
    }

    @Test
    void aFileInPlaceOfTheDirectoryIsRefusedInOneLine() throws IOException {
        Path file = Files.writeString(directory.resolve("taken"), "mine");

        assertThatThrownBy(() -> new ReportWriter()
                        .write(Reports.report("week", false, "step"), new Destination(file, List.of())))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("taken")
                .hasMessageNotContaining("\n");
        assertThat(file).hasContent("mine");
    }

    private List<Path> write(String... policies) {
        return new ReportWriter().write(Reports.report("week", false, policies), new Destination(directory, List.of()));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
