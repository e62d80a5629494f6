package io.flinkscaling.simulator.cloud;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The AWS CLI with a local cloud in place of AWS, and none of the user's own settings. No command takes longer than 30 s. */
final class AwsCli {

    private static final int SECONDS = 30;

    private final Path program;
    private final Path directory;
    private final Map<String, String> environment;

    private AwsCli(Path program, Path directory, String url) {
        this.program = program;
        this.directory = directory;
        this.environment = Map.of(
                "AWS_ENDPOINT_URL", url,
                "AWS_DEFAULT_REGION", "us-east-1",
                "AWS_ACCESS_KEY_ID", "test",
                "AWS_SECRET_ACCESS_KEY", "test",
                "AWS_CONFIG_FILE", "/dev/null",
                "AWS_SHARED_CREDENTIALS_FILE", "/dev/null",
                "AWS_EC2_METADATA_DISABLED", "true",
                "AWS_PAGER", "",
                "NO_PROXY", "127.0.0.1",
                "no_proxy", "127.0.0.1");
    }

    /**
     * Makes the CLI of a cloud; where none is installed, the test is skipped and says so.
     *
     * @param directory where its output is kept
     */
    static AwsCli of(String url, Path directory) {
        Optional<Path> program = installed();
        String reason = "the local cloud is not tried with the AWS CLI, as no aws is on the PATH";
        if (program.isEmpty()) {
            System.out.println("Skipped: " + reason);
        }
        assumeTrue(program.isPresent(), reason);
        return new AwsCli(program.get(), directory, url);
    }

    /** What a command ended with. */
    record Result(int exitCode, String output, String errors) {}

    /** Runs a command, such as {@code ssm get-parameter …}. */
    Result run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        Path output = directory.resolve("output");
        Path errors = directory.resolve("errors");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError(command + " did not end within " + SECONDS + " s");
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        return new Result(process.exitValue(), read(output), read(errors));
    }

    private static Optional<Path> installed() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(path.split(File.pathSeparator))
                .map(directory -> Path.of(directory, "aws"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8).strip();
    }
}
