package io.flinkscaling.simulator.cli;

import io.flinkscaling.simulator.tune.Decision;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What to type after tuning: the replay and the deployment of what is recommended. */
final class ReadyLines {

    private static final Set<String> OF_TUNING_ALONE = Set.of(
            "--vary",
            "--goal",
            "--budget",
            "--max-rescales-per-day",
            "--folds",
            "--surge",
            "--throughput-margin",
            "--out",
            "--policy");
    private static final String HOLD = "--hold";
    private static final String PARAMETER = "--parameter";
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=,@%+-]+");

    private ReadyLines() {}

    /**
     * Returns the lines; none where nothing is recommended.
     *
     * @param arguments those of the run
     */
    static List<String> of(List<String> arguments, TemplateBench bench, Decision decision) {
        if (decision.isToStay()) {
            return List.of();
        }
        List<String> words = new ArrayList<>(List.of("./flink-scaling", "replay"));
        words.addAll(ofReplay(arguments, decision.recommendation()));
        words.addAll(List.of("--policy", bench.policy()));
        decision.recommendation().forEach((key, value) -> words.addAll(List.of(PARAMETER, key + "=" + value)));
        Map<String, String> overrides = new LinkedHashMap<>(bench.choice());
        overrides.putAll(bench.given());
        overrides.putAll(decision.recommendation());
        return List.of(
                String.join(" ", words.stream().map(ReadyLines::quoted).toList()),
                "sam deploy --template-file " + quoted(bench.template().name())
                        + " --stack-name $STACK --resolve-s3 --capabilities CAPABILITY_IAM --parameter-overrides "
                        + overrides.entrySet().stream()
                                .map(each -> quoted(each.getKey() + "=" + each.getValue()))
                                .collect(Collectors.joining(" ")));
    }

    /** Returns what a replay takes too; what is held is a parameter there, and one that was tuned has its new value. */
    private static List<String> ofReplay(List<String> arguments, Map<String, String> recommendation) {
        List<String> words = new ArrayList<>();
        for (int i = arguments.indexOf("tune") + 1; i < arguments.size(); i++) {
            String name = arguments.get(i).replaceFirst("=.*", "");
            if (!name.startsWith("--")) {
                words.add(arguments.get(i));
                continue;
            }
            boolean isJoined = arguments.get(i).contains("=");
            String value = isJoined ? arguments.get(i).substring(name.length() + 1) : arguments.get(++i);
            boolean isReplaced = name.equals(PARAMETER) && recommendation.containsKey(value.replaceFirst("=.*", ""));
            if (!OF_TUNING_ALONE.contains(name) && !isReplaced) {
                words.addAll(List.of(name.equals(HOLD) ? PARAMETER : name, value));
            }
        }
        return words;
    }

    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
