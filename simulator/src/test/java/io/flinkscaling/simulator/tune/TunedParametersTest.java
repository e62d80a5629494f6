package io.flinkscaling.simulator.tune;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of docs/tune.md has the parameters that can be tuned. */
class TunedParametersTest {

    private static final Pattern ROW = Pattern.compile("^\\| `(\\w+)` \\| (yes|by `--vary`) \\|", Pattern.MULTILINE);

    @Test
    void theTableSaysWhatIsVariedByDefault() throws IOException {
        List<String> rows = ROW.matcher(Files.readString(Path.of("../docs/tune.md")))
                .results()
                .map(row -> row.group(1) + " " + row.group(2))
                .toList();

        assertThat(rows)
                .isEqualTo(TunedParameters.all().stream()
                        .map(each -> each.key() + (each.isByDefault() ? " yes" : " by `--vary`"))
                        .toList());
    }
}
