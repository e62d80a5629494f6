package io.flinkscaling.bench.coldstart;

import io.flinkscaling.simulator.lambda.FunctionEnvironment;
import io.flinkscaling.simulator.lambda.FunctionPackage;
import io.flinkscaling.simulator.lambda.FunctionProcess;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Something to measure: a command that polls the Lambda Runtime API.
 *
 * @param name what it is called in the table
 * @param command what starts it
 * @param directory where it is started
 * @param handler its {@code _HANDLER}
 * @param zipBytes size of its package, if it has one
 * @param binaryBytes size of its native binary, if it has one
 */
record Candidate(
        String name,
        List<String> command,
        Path directory,
        String handler,
        OptionalLong zipBytes,
        OptionalLong binaryBytes) {

    /** Returns the candidate of an unpacked zip. */
    static Candidate of(String name, Path zip, FunctionPackage unpacked, int memoryMegabytes) throws IOException {
        List<String> command = unpacked.command(memoryMegabytes);
        OptionalLong binary =
                unpacked.isNative() ? OptionalLong.of(Files.size(Path.of(command.get(0)))) : OptionalLong.empty();
        return new Candidate(
                name, command, unpacked.directory(), unpacked.handler(), OptionalLong.of(Files.size(zip)), binary);
    }

    /** Returns the candidate of a command, whose words are separated by blanks and not quoted, in this directory. */
    static Candidate of(String name, String command) {
        return new Candidate(
                name,
                List.of(command.strip().split("\\s+")),
                Path.of("").toAbsolutePath(),
                "bootstrap",
                OptionalLong.empty(),
                OptionalLong.empty());
    }

    /**
     * Starts it.
     *
     * @param properties system properties, for a candidate that has a package: behind the binary's name or the JVM's
     */
    FunctionProcess start(
            String awsEndpointUrl,
            int memoryMegabytes,
            Map<String, String> settings,
            Map<String, String> properties,
            File log)
            throws IOException {
        List<String> withProperties = new ArrayList<>(command);
        properties.forEach((name, value) -> withProperties.add(1, "-D" + name + "=" + value));
        return FunctionProcess.start(
                withProperties,
                directory,
                FunctionEnvironment.of(directory, handler, awsEndpointUrl, memoryMegabytes, settings),
                log);
    }
}
