package io.flinkscaling.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.simulator.declared.PolicyCatalog;
import io.flinkscaling.simulator.declared.TemplateFile;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parameters that each are allowed and contradict each other. */
class ContradictionNotesTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Headroom=0.97        | Headroom (0.97) is above ScaleOutAt (0.95) and takes its place: scale-outs begin at Headroom.
            Headroom=0.95        |
            Headroom=0.950       |
            ScaleOutAt=0.7       | Headroom (0.75) is above ScaleOutAt (0.7) and takes its place: scale-outs begin at Headroom.
            ScaleInHeadroom=0.97 | ScaleInHeadroom (0.97) is above ScaleOutAt (0.95): what is in use after a scale-in asks for a scale-out.
            """)
    void areSaid(String parameter, String note) {
        String[] parts = parameter.split("=");
        PolicyCatalog catalog = new PolicyCatalog(TemplateFile.bundled(), Map.of(parts[0], parts[1]));

        if (note == null) {
            assertThat(ContradictionNotes.of(catalog)).isEmpty();
        } else {
            assertThat(ContradictionNotes.of(catalog)).containsExactly(note);
        }
    }

    @Test
    void ofAVariantWithItsName() {
        Console console = Console.run(
                "replay",
                "--policy",
                "step",
                "--variant",
                "step:Headroom=0.97",
                "--out",
                directory.resolve("out").toString());

        assertThat(console.out() + console.err())
                .contains("step(Headroom=0.97): Headroom (0.97) is above ScaleOutAt (0.95)");
    }
}
