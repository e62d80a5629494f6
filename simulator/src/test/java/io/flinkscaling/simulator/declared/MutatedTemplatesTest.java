package io.flinkscaling.simulator.declared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.flinkscaling.simulator.loop.ApplicationFacts;
import io.flinkscaling.simulator.text.InputException;
import io.flinkscaling.simulator.trace.MutatedFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is wrong with a template, or with what the AWS CLI describes: its policies are read, or it is refused with its name.
 * {@code -Dmutations=100000} tries more than the build does.
 */
class MutatedTemplatesTest {

    private static final int MUTATIONS = Integer.getInteger("mutations", 1_000);

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "declared/minimal.yaml",
                "declared/sample-step.yaml",
                "cli/cpu-target-tracking.yaml",
                "cli/cdk-step-scaling.template.json",
                "cli/deployed/policies.json",
                "cli/deployed/targets.json",
                "cli/deployed/alarms.json",
                "cli/deployed/actions.json",
            })
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void areReadOrRefused(String name) throws IOException {
        MutatedFiles mutated = new MutatedFiles(resource(name), 14);
        Path file = directory.resolve(Path.of(name).getFileName());
        List<Path> files = new ArrayList<>();
        if (name.contains("deployed")) {
            for (String other : List.of("policies.json", "targets.json", "alarms.json", "actions.json")) {
                files.add(Files.write(directory.resolve(other), resource("cli/deployed/" + other)));
            }
        } else {
            files.add(file);
        }
        int read = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] content = mutated.next();
            Files.write(file, content);
            try {
                assertThat(readPolicies(files)).isPositive();
                read++;
            } catch (InputException e) {
                assertThat(e.getMessage())
                        .containsAnyOf(files.stream()
                                .map(each -> each.getFileName().toString())
                                .toArray(String[]::new));
            } catch (RuntimeException | StackOverflowError e) {
                fail("mutation " + i + ": " + new String(content, StandardCharsets.ISO_8859_1), e);
            }
        }
        assertThat(read).as("files that are read in spite of it").isBetween(1, MUTATIONS - 1);
        if (MUTATIONS > 10_000) {
            System.out.println(read + " read, " + (MUTATIONS - read) + " refused");
        }
    }

    private static int readPolicies(List<Path> files) {
        PolicyCatalog catalog = new PolicyCatalog(TemplateFile.read(files), Map.of());
        ApplicationFacts application = catalog.application(OptionalDouble.of(1_000), OptionalInt.empty());
        catalog.declaredNames().forEach(name -> catalog.setup(name, application));
        return catalog.declaredNames().size();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream content =
                MutatedTemplatesTest.class.getResourceAsStream("/io/flinkscaling/simulator/" + name)) {
            return content.readAllBytes();
        }
    }
}
