package io.flinkscaling.simulator.report;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.flinkscaling.simulator.baseline.Baselines;
import io.flinkscaling.simulator.replay.Scores;
import io.flinkscaling.simulator.tune.Tuning;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code tune.json}: what is recommended, and the scores behind it. How long it took is not in it: the same input gives the same bytes. */
final class TuneJson {

    private TuneJson() {}

    static void write(Tuning tuning, List<String> sentences, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                JsonGenerator json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8)) {
            json.setPrettyPrinter(SummaryJson.prettyPrinter());
            json.writeStartObject();
            writeTexts(json, "recommendation", tuning.decision().recommendation());
            writeTexts(json, "found", tuning.found());
            json.writeStringField("policy", tuning.policy());
            json.writeStringField("goal", tuning.settings().goal().key());
            writeTexts(json, "settings", tuning.text());
            writeScores(json, "train", Optional.of(tuning.scores().train()));
            writeScores(json, "test", Optional.of(tuning.scores().test()));
            writeScores(json, "surge", Optional.of(tuning.scores().surge()));
            writeScores(
                    json, "lessThroughput", Optional.of(tuning.lessThroughput().kept()));
            writeScores(
                    json,
                    "defaultsLessThroughput",
                    Optional.of(tuning.lessThroughput().defaults()));
            writeScores(json, "defaultsTest", compared(tuning, Tuning.DEFAULTS));
            writeScores(
                    json,
                    "foundTest",
                    compared(tuning, Tuning.FOUND).or(() -> compared(tuning, Tuning.RECOMMENDATION)));
            writeScores(json, "recordedTest", compared(tuning, Baselines.AS_RECORDED));
            writeScores(json, "optimumTest", compared(tuning, Baselines.OPTIMUM));
            SummaryJson.writeNumber(json, "regretTest", tuning.scores().test().regret());
            json.writeNumberField("evaluated", tuning.searched());
            json.writeArrayFieldStart("savingsByBlock");
            for (double saving : tuning.folds().savings()) {
                SummaryJson.writeNumber(json, saving);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("notes");
            for (String sentence : sentences) {
                json.writeString(sentence);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static Optional<Scores> compared(Tuning tuning, String name) {
        return tuning.compared(name).map(replay -> replay.scores());
    }

    private static void writeTexts(JsonGenerator json, String name, Map<String, String> texts) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, String> text : texts.entrySet()) {
            json.writeStringField(text.getKey(), text.getValue());
        }
        json.writeEndObject();
    }

    /** What was not compared is null. */
    private static void writeScores(JsonGenerator json, String name, Optional<Scores> scores) throws IOException {
        if (scores.isEmpty()) {
            json.writeNullField(name);
            return;
        }
        json.writeObjectFieldStart(name);
        SummaryJson.writeScores(json, scores.get());
        json.writeEndObject();
    }
}
