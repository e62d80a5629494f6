package io.flinkscaling.simulator.declared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.flinkscaling.simulator.text.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no templates, whatever is in them. Source of the limit: CloudFormation's quotas, template body in S3. */
@Timeout(30)
class UnreadableTemplateTest {

    private static final int LIMIT = 1_048_576;
    private static final String TEMPLATE = "Resources: {}\nDescription: ";

    @TempDir
    private Path directory;

    @Test
    void aTemplateOfTheGreatestSizeIsRead() throws IOException {
        assertThat(TemplateFile.read(template(LIMIT))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {LIMIT + 1, 60_000_000})
    void aTemplateThatCloudFormationWouldNotTake(int bytes) throws IOException {
        assertRefused(
                template(bytes), ": is larger than 1 MB; allowed: a CloudFormation template of at most 1048576 bytes");
    }

    @Test
    void aDeviceWithoutEnd() {
        Path device = Path.of("/dev/zero");
        assumeTrue(Files.exists(device), "this system has no /dev/zero");

        assertRefused(device, ": is not a regular file; allowed: a CloudFormation template");
    }

    /** Whoever opened it would wait until somebody writes. */
    @Test
    void aPipeThatNobodyWritesTo() throws Exception {
        Path pipe = directory.resolve("pipe");
        int exitCode = new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        assumeTrue(exitCode == 0, "this system has no pipes with a name");

        assertRefused(pipe, ": is not a regular file; allowed: a CloudFormation template");
    }

    @Test
    void aDirectory() {
        assertRefused(directory, ": is a directory; allowed: a CloudFormation template");
    }

    @Test
    void noUtf8() throws IOException {
        assertRefused(
                Files.write(directory.resolve("template"), new byte[] {(byte) 0xff}),
                ": is not UTF-8 text; allowed: a CloudFormation template");
    }

    private Path template(int bytes) throws IOException {
        return Files.writeString(directory.resolve("template.yaml"), TEMPLATE + "x".repeat(bytes - TEMPLATE.length()));
    }

    private static void assertRefused(Path file, String message) {
        assertThatThrownBy(() -> TemplateFile.read(file))
                .isInstanceOf(InputException.class)
                .hasMessage(file + message);
    }
}
