package io.flinkscaling.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher at the top level: when it builds, what it starts, and what it says when it cannot. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    private static final List<String> TOOLS =
            List.of("cat", "dirname", "find", "head", "mkdir", "mv", "readlink", "rm", "touch");

    /** Stands for Java: prints where it was started, and each argument in a line. */
    private static final String JAVA = "pwd; printf '%s\\n' \"$@\"";

    /** Stands for Maven: leaves what a build leaves. */
    private static final String MAVEN = """
            for arg; do case $arg in -Dmdep.outputFile=*) printf '%s' "$PWD/library.jar" > "${arg#*=}" ;; esac; done
            mkdir -p simulator/target/classes/io/flinkscaling/simulator/cli
            touch library.jar simulator/target/classes/io/flinkscaling/simulator/cli/Main.class
            """;

    @TempDir
    private Path directory;

    private Path project;
    private Path launcher;
    private Path tools;

    private record Ended(int exitCode, String out, String err) {}

    @BeforeEach
    void makeAProject() throws IOException {
        project = Files.createDirectories(directory.resolve("a clone"));
        for (String source : List.of(
                "simulator/src/main",
                "src/main/java/io/flinkscaling/policy",
                "src/main/java/io/flinkscaling/scaling")) {
            Files.createDirectories(project.resolve(source));
        }
        Files.createDirectories(project.resolve("infra"));
        for (String source : List.of("pom.xml", "simulator/pom.xml", "infra/template.yaml")) {
            Files.writeString(project.resolve(source), "");
        }
        launcher = Files.copy(Path.of("../flink-scaling"), project.resolve("flink-scaling"));
        tools = Files.createDirectories(directory.resolve("tools"));
        for (String tool : TOOLS) {
            tool(tool, "exec " + which(tool) + " \"$@\"");
        }
    }

    @Test
    void buildsOnceAndThenStartsJavaAndNothingElse() throws IOException, InterruptedException {
        tool("java", JAVA);
        tool("mvn", MAVEN);

        Ended first = run(launcher, "replay", "my trace.csv");
        Files.delete(tools.resolve("mvn"));
        Ended second = run(launcher, "replay", "my trace.csv");

        assertThat(first.err()).isEqualTo("flink-scaling: building the simulator, because its sources have changed\n");
        assertThat(first.exitCode()).isZero();
        assertThat(second).isEqualTo(new Ended(0, first.out(), ""));
        assertThat(second.out().lines())
                .startsWith(directory.toRealPath().toString())
                .contains(project.toRealPath() + "/simulator/target/classes:" + project.toRealPath() + "/library.jar")
                .endsWith("io.flinkscaling.simulator.cli.Main", "replay", "my trace.csv");
    }

    @Test
    void isFoundBehindALink() throws IOException, InterruptedException {
        tool("java", JAVA);
        tool("mvn", MAVEN);

        Path link = Files.createSymbolicLink(directory.resolve("link"), Path.of("a clone/flink-scaling"));

        assertThat(run(link, "-h").exitCode()).isZero();
    }

    @Test
    void buildsAgainWhatIsOlderThanItsSources() throws IOException, InterruptedException {
        tool("java", JAVA);
        tool("mvn", MAVEN);
        run(launcher);

        Path source = Files.writeString(project.resolve("src/main/java/io/flinkscaling/policy/New.java"), "");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));

        assertThat(run(launcher).err()).contains("building the simulator");
    }

    @Test
    void buildsAgainWhereALibraryIsGone() throws IOException, InterruptedException {
        tool("java", JAVA);
        tool("mvn", MAVEN);
        run(launcher);

        Files.delete(project.resolve("library.jar"));

        assertThat(run(launcher).err()).contains("building the simulator");
    }

    @Test
    void saysThatJavaIsMissing() throws IOException, InterruptedException {
        assertThat(run(launcher))
                .isEqualTo(new Ended(
                        1,
                        "",
                        "flink-scaling: java is not on the PATH; install a JDK 17 or later, or set"
                                + " JAVA_HOME to the directory of one\n"));
    }

    @Test
    void saysThatMavenIsMissing() throws IOException, InterruptedException {
        tool("java", JAVA);

        assertThat(run(launcher))
                .isEqualTo(new Ended(
                        1,
                        "",
                        "flink-scaling: has to be built, and mvn is not on the PATH; install Maven 3.8.7 or later\n"));
    }

    @Test
    void showsWhatMavenSaysOfABuildThatFails() throws IOException, InterruptedException {
        tool("java", JAVA);
        tool("mvn", "echo no network; exit 1");

        Ended ended = run(launcher);

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.err()).contains("\nno network\n").contains("flink-scaling: could not be built; ");
        assertThat(project.resolve("simulator/target")).isEmptyDirectory();
    }

    private void tool(String name, String script) throws IOException {
        Path file = Files.writeString(tools.resolve(name), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Ended run(Path command, String... args) throws IOException, InterruptedException {
        Path out = directory.resolve("out");
        Path err = directory.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of(command.toString()), Arrays.stream(args))
                        .toList())
                .directory(directory.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", tools.toString());
        int exitCode = builder.start().waitFor();
        return new Ended(
                exitCode, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }

    private static Path which(String tool) {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .map(path -> Path.of(path, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }
}
