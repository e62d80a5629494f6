package io.flinkscaling.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The tables of docs/simulator.md have the options of {@code replay}, {@code tune} and {@code generate}, and no other. */
class OptionsReferenceTest {

    private static final Set<String> OF_EVERY_COMMAND = Set.of("--help", "--version");
    private static final Pattern FIRST_CELL = Pattern.compile("^\\|([^|]*)\\|", Pattern.MULTILINE);
    private static final Pattern OPTION = Pattern.compile("--[a-z-]*[a-z]");

    @Test
    void everyOptionIsExplained() throws IOException {
        Set<String> explained = FIRST_CELL
                .matcher(Files.readString(Path.of("../docs/simulator.md")))
                .results()
                .flatMap(cell -> OPTION.matcher(cell.group(1)).results())
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(explained).isEqualTo(options(new ReplayCommand(), new TuneCommand(), new GenerateCommand()));
    }

    private static Set<String> options(Object... commands) {
        return Stream.of(commands)
                .flatMap(command -> CommandSpec.forAnnotatedObject(command).options().stream())
                .map(OptionSpec::longestName)
                .filter(name -> !OF_EVERY_COMMAND.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
