package io.flinkscaling.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever cannot be used: one line that says what, where and what is allowed, exit code 2, and nothing written. */
class BadInputTest {

    @TempDir
    private Path directory;

    private Path out;

    @BeforeEach
    void makeNames() {
        out = directory.resolve("out");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            --policy steps                   | policy "steps" is unknown; allowed: step, lag-tracking,
            --parameter Cooldown=5           | parameter "Cooldown" is unknown; allowed: ApplicationName, StreamName, MinCapacity,
            --parameter Headroom=2           | parameter Headroom is "2"; allowed: a number from 0.01 to 1
            --parameter Headroom=            | parameter Headroom is ""; allowed: a number from 0.01 to 1
            --parameter CatchUpSeconds=0.0   | parameter CatchUpSeconds is "0.0"; allowed: a whole number from 0 to 86400
            --parameter CatchUpSeconds=00    | parameter CatchUpSeconds is "00"; allowed: a whole number from 0 to 86400
            --parameter CatchUpSeconds=86401 | parameter CatchUpSeconds is "86401"; allowed: a whole number from 0 to 86400
            --parameter ParallelismPerKPU=+0 | parameter ParallelismPerKPU is "+0"; allowed: 0, 1, 2, 3, 4, 5, 6, 7, 8
            --parameter ScheduleInMinCapacity=0.0 | parameter ScheduleInMinCapacity is "0.0"; allowed: a whole number from 0 to 256
            --parameter ScheduleOutMaxCapacity=257 | parameter ScheduleOutMaxCapacity is "257"; allowed: a whole number from 0 to 256
            --parameter MaxCapacity=65       | resource ScalableTarget: MaxCapacity is "65"; allowed: up to 64, the quota of KPUs at ParallelismPerKPU=1
            --kinesis-delay 16m              | option --kinesis-delay is 960.0 s; allowed: 0s to 15m
            --custom-delay 1h                | option --custom-delay is 3600.0 s; allowed: 0s to 15m
            --outage capacity@1999-03-02T10:00:00Z/2h | option --outage is "capacity@1999-03-02T10:00:00Z/2h", which is outside of the trace; allowed: a time from
            --outage lag                     | option --outage is "lag"; allowed: incomingRecords, millisBehindLatest, iteratorAge, capacity, busyTimeMsPerSecond, cpuUtilization, recordsLagMax, parallelism, each alone or
            --outage incomingRecords@2026    | option --outage is "incomingRecords@2026"; allowed: incomingRecords,
            --outage capacity@2026-03-02T10:00:00Z/0s | option --outage is "capacity@2026-03-02T10:00:00Z/0s"; allowed:
            --outage capacity@yesterday/2h   | option --outage is "capacity@yesterday/2h"; allowed:
            --parameter LagAllowanceSeconds=-1 | parameter LagAllowanceSeconds is "-1"; allowed:
            --parameter ScaleInMaxLagSeconds=0.0 | parameter ScaleInMaxLagSeconds is "0.0"; allowed: a whole number from 0 to 86400
            --parameter MinCapacity=40       | resource ScalableTarget: MaxCapacity is "32"; allowed: at least MinCapacity, which is 40
            --parameter MinCapacity=1.5      | resource ScalableTarget: MinCapacity is "1.5"; allowed: a whole number
            --parameter ScalingPolicy=Steps  | parameter ScalingPolicy is "Steps"; allowed: Step, LagTracking, UtilizationTracking
            --parameter ConsumerName=mine    | ConsumerName needs LagMetric KinesisEnhancedFanOut
            --records-per-second-per-unit 0  | option --records-per-second-per-unit is 0.0; allowed: a number greater than 0
            --parallelism-per-kpu 9          | option --parallelism-per-kpu is 9; allowed: 1 to 8
            --template none.yaml             | none.yaml: does not exist; allowed: a CloudFormation template
            --parameter Headroom             | option --parameter has no value for Headroom; allowed: --parameter Key=Value,
            --scale 0                        | option --scale is 0.0; allowed: a number greater than 0
            --scale -1                       | option --scale is -1.0; allowed: a number greater than 0
            --scale NaN                      | option --scale is NaN; allowed: a number greater than 0
            --scale abc                      | option '--scale': "abc" is not a number; allowed: --scale X,
            --initial 0                      | option --initial is 0; allowed: 1 to 64,
            --initial 1000                   | option --initial is 1000; allowed: 1 to 64,
            --initial 65                     | option --initial is 65; allowed: 1 to 64,
            --initial 2.5                    | option '--initial': "2.5" is not a whole number; allowed: --initial N,
            --downtime x                     | option '--downtime': "x" is not a duration that can be used; allowed: 0s to 24h
            --downtime -5s                   | option '--downtime': "-5s" is not a duration that can be used; allowed: 0s to 24h
            --downtime 25h                   | option '--downtime': "25h" is not a duration that can be used; allowed: 0s to 24h
            --lag-slo 1y                     | option '--lag-slo': "1y" is not a duration that can be used; allowed: 0s to 24h
            --state-gb -1                    | option --state-gb is -1.0; allowed: 0 to 1000000
            --snapshot-gb -1                 | option --snapshot-gb is -1.0; allowed: 0 to 1000000
            --snapshot-gb NaN                | option --snapshot-gb is NaN; allowed: 0 to 1000000
            --snapshot-retention 0           | option --snapshot-retention is 0; allowed: 1 and more
            --snapshot-retention 7d          | option '--snapshot-retention': "7d" is not a whole number: write it without a unit, as 7; allowed: --snapshot-retention N,
            --downtime-jitter 2              | option --downtime-jitter is 2.0; allowed: 0 to 1
            --contention NaN                 | option --contention is NaN; allowed: 0 to 1
            --lag foo                        | option --lag is "foo"; allowed: modelled, recorded
            --seed x                         | option '--seed': "x" is not a whole number; allowed: --seed N,
            --polcy step                     | Unknown option: '--polcy'; allowed: --
            --scale                          | '--scale' (X); allowed: --scale X,
            no-such.csv                      | no-such.csv: no such file; allowed: a CSV file with a header
            no-such.csv other.csv            | no-such.csv: no such file; allowed: a CSV file
            """)
    void ofAReplay(String options, String message) throws IOException {
        List<String> args = new ArrayList<>(List.of("replay", "--out", out.toString()));
        args.addAll(List.of(options.split(" ")));

        assertRefused(Console.run(args.toArray(String[]::new)), message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            --pattern zigzag --days 1        | pattern is "zigzag"; allowed: diurnal, spike, ramp, flat
            --pattern flat --days 0          | days is 0; allowed: 1 to 3652
            --pattern flat --days -3         | days is -3; allowed: 1 to 3652
            --pattern flat --days 1.5        | option '--days': "1.5" is not a whole number; allowed: --days N,
            --pattern flat --seed x          | option '--seed': "x" is not a whole number; allowed: --seed N,
            --days 1                         | '--pattern=PATTERN'; allowed: --pattern PATTERN,
            """)
    void ofAGenerator(String options, String message) throws IOException {
        List<String> args = new ArrayList<>(List.of("generate", "--out", out.toString()));
        args.addAll(List.of(options.split(" ")));

        assertRefused(Console.run(args.toArray(String[]::new)), message);
    }

    @Test
    void aGeneratorNeedsAFile() throws IOException {
        assertRefused(
                Console.run("generate", "--pattern", "flat", "--days", "1"), "'--out=FILE'; allowed: --out FILE,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"repaly", "--out"})
    void anUnknownCommandIsAnsweredWithTheKnownOnes(String command) throws IOException {
        assertRefused(
                Console.run(command),
                "'" + command + "'; allowed: replay, tune, rehearse, cloud, generate, --help, --version");
    }

    @Test
    void aDirectoryIsNoTrace() throws IOException {
        assertRefused(
                Console.run("replay", directory.toString(), "--out", out.toString()),
                directory + ": is a directory; allowed: a CSV file with a header");
    }

    @Test
    void recordedLagHasToBeRecorded() throws IOException {
        Path trace = directory.resolve("no-lag.csv");
        Files.writeString(trace, "timestamp,incomingRecords\n2026-03-01T00:00:00Z,60000\n");
        Console console = Console.run("replay", trace.toString(), "--lag", "recorded", "--out", out.toString());
        Files.delete(trace);

        assertRefused(
                console, "option --lag is \"recorded\", but trace no-lag has no millisBehindLatest; allowed: modelled");
    }

    @Test
    void anOutputDirectoryCannotBeAFile() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "mine");

        Console console = Console.run("replay", "--policy", "step", "--out", file.toString());

        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.out()).isEmpty();
        assertThat(console.err()).hasLineCount(1).contains(file.toString());
        assertThat(file).hasContent("mine");
    }

    private void assertRefused(Console console, String message) throws IOException {
        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.out()).isEmpty();
        assertThat(console.err()).startsWith("flink-scaling: ").hasLineCount(1).contains(message);
        assertThat(directory).isEmptyDirectory();
    }
}
