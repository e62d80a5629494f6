package io.flinkscaling.simulator.cli;

import io.flinkscaling.simulator.replay.PolicyReplay;
import io.flinkscaling.simulator.replay.Scores;
import io.flinkscaling.simulator.text.Human;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes the tables of docs/results.md; CONTRIBUTING has the command. */
public final class ResultsPage {

    static final Path PAGE = Path.of("../docs/results.md");

    private static final String BEGIN = "<!-- begin: made by ResultsPage, not by hand -->\n";
    private static final String END = "<!-- end -->\n";
    private static final String RUN = "replay ";

    /**
     * Traffic that is replayed.
     *
     * @param title what it is called in the page
     * @param arguments the arguments of the replay that choose it
     */
    record Traffic(String title, List<String> arguments) {}

    /** How long a rescale stops the application, and what is wanted of it then. */
    private record Circumstances(String title, List<String> options) {}

    static final Traffic WEEK = new Traffic("Bundled week", List.of());

    private static final List<Circumstances> CIRCUMSTANCES = List.of(
            new Circumstances("30 s", List.of("--downtime", "30s", "--lag-slo", "1m")),
            new Circumstances(
                    "240 s",
                    List.of("--downtime", "240s", "--lag-slo", "5m", "--parameter", "LagAllowanceSeconds=300")));

    @Command
    private static final class Options {

        @Mixin
        private RunOptions run;

        @Mixin
        private BaselineOptions baselines;
    }

    private ResultsPage() {}

    /** Replaces the tables of the page; the argument is the directory of the traces. */
    public static void main(String[] args) throws IOException {
        String traces = Path.of(args[0]).toString();
        List<Traffic> all = List.of(
                WEEK,
                new Traffic("Load balancer", List.of(traces + "/elb-requests-14d.csv", "--scale", "5000")),
                new Traffic("Taxi", List.of(traces + "/nyc-taxi-215d.csv", "--scale", "460")),
                new Traffic("Tweets", List.of(traces + "/tweets-goog-55d.csv", "--scale", "6450")));
        Map<String, List<PolicyReplay>> replays = new LinkedHashMap<>();
        StringBuilder tables = new StringBuilder();
        for (Traffic traffic : all) {
            Map<String, List<PolicyReplay>> both = replays(traffic);
            both.forEach((title, rows) -> replays.put(traffic.title() + ", " + title, rows));
            tables.append(section(traffic, both));
        }
        String page = Files.readString(PAGE);
        int from = page.indexOf(BEGIN) + BEGIN.length();
        Files.writeString(
                PAGE, page.substring(0, from) + atAGlance(replays) + tables + page.substring(page.indexOf(END)));
    }

    /** Returns the tables of some traffic, as the page has them. */
    static String section(Traffic traffic) {
        return section(traffic, replays(traffic));
    }

    private static Map<String, List<PolicyReplay>> replays(Traffic traffic) {
        Map<String, List<PolicyReplay>> replays = new LinkedHashMap<>();
        for (Circumstances circumstances : CIRCUMSTANCES) {
            Options options = new Options();
            CommandLine commandLine = new CommandLine(options).registerConverter(Path.class, new LocalPaths());
            OptionNumbers.register(commandLine);
            commandLine.parseArgs(Stream.concat(traffic.arguments().stream(), circumstances.options().stream())
                    .toArray(String[]::new));
            Scenario run = options.run.read();
            replays.put(circumstances.title(), Comparison.of(run, options.baselines.read(run)));
        }
        return replays;
    }

    private static String section(Traffic traffic, Map<String, List<PolicyReplay>> replays) {
        StringBuilder section = new StringBuilder("### " + traffic.title() + "\n\n");
        for (Circumstances circumstances : CIRCUMSTANCES) {
            String command = RUN
                    + Stream.concat(
                                    traffic.arguments().stream().map(ResultsPage::withoutDirectory),
                                    circumstances.options().stream())
                            .collect(Collectors.joining(" "));
            section.append("Downtime " + circumstances.title() + ": `" + command + "`\n\n");
            section.append("| row | KPU-hours | rescales a day | above the objective | total a month | regret |\n");
            section.append("|---|---:|---:|---:|---:|---:|\n");
            replays.get(circumstances.title()).forEach(replay -> section.append(row(replay)));
            section.append('\n');
        }
        return section.toString();
    }

    private static String withoutDirectory(String argument) {
        return argument.endsWith(".csv") ? Path.of(argument).getFileName().toString() : argument;
    }

    private static String row(PolicyReplay replay) {
        Scores scores = replay.scores();
        return "| %s | %s | %s | %s | %s | %s |\n"
                .formatted(
                        replay.policy(),
                        Human.number(scores.kpuHours()),
                        Human.number(scores.rescalesPerDay()),
                        Human.percent(scores.lagSloViolationShare()),
                        "$" + Human.count(Math.round(scores.totalUsdPerMonth())),
                        regret(scores));
    }

    /** A row for each policy, a column for each replay. */
    private static String atAGlance(Map<String, List<PolicyReplay>> replays) {
        List<String> names = new ArrayList<>(replays.values().stream()
                .flatMap(List::stream)
                .map(PolicyReplay::policy)
                .distinct()
                .toList());
        StringBuilder table = new StringBuilder("### Regret at a glance\n\n| row |");
        replays.keySet().forEach(title -> table.append(" " + title + " |"));
        table.append("\n|---|" + "---:|".repeat(replays.size()) + "\n");
        for (String name : names) {
            table.append("| " + name + " |");
            for (List<PolicyReplay> column : replays.values()) {
                table.append(" "
                        + column.stream()
                                .filter(replay -> replay.policy().equals(name))
                                .map(replay -> regret(replay.scores()))
                                .findFirst()
                                .orElse("–")
                        + " |");
            }
            table.append('\n');
        }
        return table.append('\n').toString();
    }

    private static String regret(Scores scores) {
        return String.format(Locale.ROOT, "%.2f", scores.regret());
    }
}
