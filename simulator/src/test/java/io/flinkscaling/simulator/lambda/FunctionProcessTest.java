package io.flinkscaling.simulator.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunctionProcessTest {

    private static final Path BUILT = Path.of("../endpoint/target/function.zip");
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    @TempDir
    private Path directory;

    @Test
    void runsTheFunctionThatTheBuildMakes() throws Exception {
        assumeTrue(Files.exists(BUILT), BUILT + " is not built: mvn package makes it");
        try (FunctionPackage function = FunctionPackage.unpack(BUILT)) {
            Map<String, String> settings = Map.of(
                    "SCALING_APPLICATION_NAME", "app",
                    "SCALING_MAX_CAPACITY", "8",
                    "SCALING_REQUEST_PARAMETER", "/scaling/app");
            Map<String, String> environment = FunctionEnvironment.of(function, "http://127.0.0.1:1", 512, settings);
            Path log = directory.resolve("function.log");
            try (FunctionProcess process =
                    FunctionProcess.start(function.command(512), function.directory(), environment, log.toFile())) {
                process.api().firstPoll().get(60, TimeUnit.SECONDS);

                InvocationResult result =
                        process.api().invoke(new ApiGatewayEvents(Payload.REST, "other").get("id", 0), TIMEOUT);

                assertThat(result).as(() -> logged(log)).isInstanceOf(InvocationResult.Answered.class);
                ProxyResponse response = ProxyResponse.parse(((InvocationResult.Answered) result).payload());
                assertThat(response.statusCode()).isEqualTo(404);
                assertThat(process.peakResidentKilobytes()).isGreaterThan(10_000);

                process.kill();

                assertThat(process.api().invoke(new byte[0], TIMEOUT)).isInstanceOf(InvocationResult.Crashed.class);
            }
        }
    }

    @Test
    void tellsThatAProcessHasEndedByItself() throws Exception {
        try (FunctionProcess process = FunctionProcess.start(
                List.of("/bin/false"),
                directory,
                Map.of(),
                directory.resolve("log").toFile())) {
            assertThat(process.api().invoke(new byte[0], TIMEOUT)).isInstanceOf(InvocationResult.Crashed.class);
        }
    }

    @Test
    void refusesAZipThatIsNoFunction() throws IOException {
        Path zip = directory.resolve("other.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream content = new ZipOutputStream(out)) {
            content.putNextEntry(new ZipEntry("readme.txt"));
        }

        assertThatThrownBy(() -> FunctionPackage.unpack(zip))
                .hasMessage("it has neither a bootstrap nor a Lambda handler of Quarkus");
    }

    @Test
    void refusesAnEntryOutsideOfTheZip() throws IOException {
        Path zip = directory.resolve("other.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream content = new ZipOutputStream(out)) {
            content.putNextEntry(new ZipEntry("../evil"));
        }

        assertThatThrownBy(() -> FunctionPackage.unpack(zip)).hasMessage("its entry ../evil lies outside of it");
    }

    private static String logged(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
