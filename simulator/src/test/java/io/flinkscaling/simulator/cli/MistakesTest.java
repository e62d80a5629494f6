package io.flinkscaling.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The mistakes that people make: one line that says what is wrong and what to type instead. */
class MistakesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            repaly                                | `'repaly'; allowed: replay, tune, rehearse, cloud, generate, --help, --version; did you mean replay?`
            replay --polcy step                   | ; did you mean --policy?
            replay --policy stepp                 | policy "stepp" is unknown; allowed: step, * ; did you mean step?
            replay --policy lagtracking           | ; did you mean lag-tracking?
            replay --downtim 4m                   | Unknown option: '--downtim'; allowed: * ; did you mean --downtime?
            replay --policy utilization           | policy "utilization" is unknown; allowed: * ; did you mean utilization-tracking?
            replay --policy lag                   | ; did you mean lag-tracking?
            replay --outage incomingrecord@2026-03-02T10:00Z/2h | option --outage is "incomingrecord@2026-03-02T10:00Z/2h"; allowed: * ; did you mean incomingRecords?
            rehearse --outage capacty             | ; did you mean capacity?
            replay --parameter Headrom=0.7        | parameter "Headrom" is unknown; allowed: * ; did you mean Headroom?
            replay --parameter ScalingPolicy=Stp  | parameter ScalingPolicy is "Stp"; allowed: * ; did you mean Step?
            rehearse --fault crash@1%             | the rate of fault crash is "1%": write it as a share, 0.01; allowed: a number from 0 to 1
            rehearse --fault crsh@0.01            | fault "crsh" is unknown; allowed: * ; did you mean crash?
            generate --pattern spikes --out x     | pattern is "spikes"; allowed: diurnal, spike, ramp, flat; did you mean spike?
            replay --parameter Headroom           | option --parameter has no value for Headroom; allowed: --parameter Key=Value, such as Headroom=0.7
            replay --parameter =0.7               | option --parameter is "=0.7", which names no parameter; allowed: --parameter Key=Value
            replay --parameter Headroom=0.7 --parameter Headroom=0.8 | parameter Headroom is given twice, as "0.7" and as "0.8"; allowed: once
            replay --state-gb 50GB                | '--state-gb': "50GB" is not a number: write it without a unit, as 50; allowed: --state-gb GB
            replay --slo-share 10%                | '--slo-share': "10%" is not a number: write it as a share, 0.1; allowed: --slo-share SHARE
            tune --slo-share 0.5%                 | "0.5%" is not a number: write it as a share, 0.005
            replay --contention 5%                | "5%" is not a number: write it as a share, 0.05
            replay --downtime-jitter 20%          | "20%" is not a number: write it as a share, 0.2
            tune --surge 120%                     | "120%" is not a number: write it as a share, 1.2
            replay --scale 50%                    | "50%" is not a number: write it as a share, 0.5
            replay --cpu-at-full-load 80%         | "80%" is not a number: write it without a unit, as 80
            replay --initial 50%                  | "50%" is not a whole number; allowed: --initial N
            replay --slo-share 0,001              | "0,001" is not a number: write it with a point, as 0.001
            replay --scale 1,5                    | "1,5" is not a number: write it with a point, as 1.5
            replay --scale 5x                     | "5x" is not a number: write it without a unit, as 5
            replay --records-per-second-per-unit 1,000 | "1,000" is not a number: write it without separators, as 1000
            replay --initial 1,000,000            | "1,000,000" is not a whole number: write it without separators, as 1000000
            replay --seed x                       | "x" is not a whole number; allowed: --seed N
            replay --template https://example.com/t.yaml | '--template' (FILE): "https://example.com/t.yaml" is a URL, which is not read; allowed: a file here; download it, such as by curl -O
            replay --policy step --parameter ScalingPolicy=LagTracking | policy "step" contradicts --parameter ScalingPolicy=LagTracking, which leaves only that one; allowed: lag-tracking,
        """)
    void areAnsweredWithWhatToType(String args, String message) {
        Console console = Console.run(args.split(" "));

        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.err()).hasLineCount(1);
        for (String part : message.split(" \\* ")) {
            assertThat(console.err()).contains(part);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aPlaceWhereNothingCanBeWritten() {
        Console console = Console.run("replay", "--policy", "step", "--out", "/proc/x");

        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.err())
                .isEqualTo("flink-scaling: Cannot write the report to /proc/x: /proc/x cannot be made there; allowed: a"
                        + " directory in which this user may make files" + System.lineSeparator());
    }

    @Test
    void aTemplateWithSpacesInItsName(@TempDir Path directory) throws IOException {
        Path template = Files.writeString(directory.resolve("my own template.yaml"), "Resources: {}");

        assertThat(Console.run(("replay --policy step --template " + template + " day.csv").split(" "))
                        .err())
                .hasLineCount(1)
                .endsWith("; put quotes around a path with spaces: -Dexec.args=\"… --template '" + template + "'\""
                        + System.lineSeparator());
    }

    @Test
    void aPlaceToWriteToWithSpacesInItsName() {
        assertThat(Console.run("replay", "--policy", "step", "--out", "my", "own", "place")
                        .err())
                .hasLineCount(1)
                .startsWith("flink-scaling: own: no such file; allowed: a CSV file with a header, such as CloudWatch's"
                        + " console, Grafana or a spreadsheet writes, or the JSON or YAML that aws cloudwatch"
                        + " get-metric-data")
                .contains("; put quotes around a path with spaces: -Dexec.args=\"… --out 'my own'\"");
    }

    @Test
    void aDriveOfWindowsIsNoUrl() {
        assertThat(new LocalPaths().convert("C:/traces/week.csv")).isEqualTo(Path.of("C:/traces/week.csv"));
        assertThat(new LocalPaths().convert("a:b.csv")).isEqualTo(Path.of("a:b.csv"));
    }

    @Test
    void aMistakeThatIsLikeNothingGetsNoSuggestion() {
        for (String args : List.of("replay --policy nightly", "replay --parameter Cooldown=5", "nonsense")) {
            assertThat(Console.run(args.split(" ")).err()).doesNotContain("did you mean");
        }
    }
}
