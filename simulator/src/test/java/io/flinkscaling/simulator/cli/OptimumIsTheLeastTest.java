package io.flinkscaling.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that is replayed costs less in total than the optimum, whatever the traffic. */
class OptimumIsTheLeastTest {

    private static final double ROUNDING = 1e-6;
    private static final int MINUTES = 480;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void ofPoliciesAndBaselines(int seed) throws IOException {
        Random random = new Random(seed);
        Path out = directory.resolve("out");

        Console console = Console.run(
                "replay",
                trace(random).toString(),
                "--downtime",
                List.of("10s", "30s", "90s", "4m").get(random.nextInt(4)),
                "--rescale-usd",
                Double.toString(random.nextInt(50) / 100.0),
                "--violation-usd",
                Double.toString(random.nextInt(50) / 100.0),
                "--out",
                out.toString());

        assertThat(console.exitCode()).as(console.err()).isZero();
        JsonNode summary =
                new ObjectMapper().readTree(out.resolve("summary.json").toFile());
        assertThat(summary).hasSizeGreaterThanOrEqualTo(9);
        assertThat(summary)
                .allSatisfy(row -> assertThat(row.path("regret").asDouble())
                        .as(row.path("policy").asText())
                        .isGreaterThanOrEqualTo(1 - ROUNDING));
    }

    /** Levels that change now and then, with noise. */
    private Path trace(Random random) throws IOException {
        List<String> lines = new ArrayList<>(List.of("timestamp,incomingRecords"));
        double level = 1 + random.nextInt(20);
        for (int minute = 0; minute < MINUTES; minute++) {
            if (random.nextInt(60) == 0) {
                level = 1 + random.nextInt(20);
            }
            long records = Math.round(60_000 * level * (0.8 + 0.4 * random.nextDouble()));
            lines.add(1_772_323_200L + 60L * minute + "," + records);
        }
        return Files.write(directory.resolve("levels.csv"), lines);
    }
}
