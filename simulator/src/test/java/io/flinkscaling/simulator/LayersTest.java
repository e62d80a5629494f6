package io.flinkscaling.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The picture of docs/architecture.md is the rule: it names every package once, and no arrow between them goes upwards. */
class LayersTest {

    private static final String ROOT = "io.flinkscaling.";
    private static final Pattern LAYER = Pattern.compile("subgraph L(\\d+) *\\[.*");
    private static final Pattern PACKAGE = Pattern.compile("\\w+\\[\"([\\w.]+)");

    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("io.flinkscaling");

    @Test
    void thePictureNamesEachPackage() throws IOException {
        assertThat(picture().keySet())
                .isEqualTo(CLASSES.stream().map(LayersTest::packageOf).collect(Collectors.toSet()));
    }

    @Test
    void contributorsAreToldWhatIsInEachPackage() throws IOException {
        assertThat(Files.readString(Path.of("../CONTRIBUTING.md")))
                .contains(picture().keySet().stream()
                        .filter(name -> !name.equals("simulator.model"))
                        .map(name -> "| `" + name + "` |")
                        .toList());
    }

    @Test
    void noArrowGoesUpwards() throws IOException {
        Map<String, Integer> layers = picture();

        assertThat(arrows().keySet())
                .noneMatch(arrow -> layers.get(arrow.from()) > layers.get(arrow.to()))
                .hasSizeGreaterThan(30);
    }

    /** A replay knows nothing of what is made of its results; only what replays, or reports on replays, knows it. */
    @Test
    void replayIsImportedByWhoReplaysAlone() {
        assertThat(arrows().keySet().stream()
                        .filter(arrow -> arrow.to().equals("simulator.replay"))
                        .map(Arrow::from))
                .containsExactlyInAnyOrder(
                        "simulator.cli",
                        "simulator.rehearsal",
                        "simulator.rehearsal.outcome",
                        "simulator.report",
                        "simulator.report.chart",
                        "simulator.tune");
    }

    private static Map<Arrow, List<Dependency>> arrows() {
        return CLASSES.stream()
                .flatMap(origin -> origin.getDirectDependenciesFromSelf().stream())
                .filter(dependency ->
                        dependency.getTargetClass().getPackageName().startsWith(ROOT))
                .filter(dependency ->
                        !packageOf(dependency.getOriginClass()).equals(packageOf(dependency.getTargetClass())))
                .collect(Collectors.groupingBy(dependency ->
                        new Arrow(packageOf(dependency.getOriginClass()), packageOf(dependency.getTargetClass()))));
    }

    private static String packageOf(JavaClass javaClass) {
        return javaClass.getPackageName().substring(ROOT.length());
    }

    /** Returns the layer of each package, counted from the top. */
    private static Map<String, Integer> picture() throws IOException {
        Map<String, Integer> layers = new TreeMap<>();
        List<String> twice = new ArrayList<>();
        int layer = 0;
        for (String line : Files.readAllLines(Path.of("../docs/architecture.md"))) {
            Matcher begins = LAYER.matcher(line.strip());
            if (begins.matches()) {
                layer = Integer.parseInt(begins.group(1));
            }
            Matcher named = PACKAGE.matcher(line);
            while (layer > 0 && named.find()) {
                if (layers.put(named.group(1), layer) != null) {
                    twice.add(named.group(1));
                }
            }
        }
        assertThat(twice).as("packages that are named twice").isEmpty();
        return layers;
    }

    private record Arrow(String from, String to) {}
}
