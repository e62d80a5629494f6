package io.flinkscaling.simulator.report;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import io.flinkscaling.simulator.baseline.Baselines;
import io.flinkscaling.simulator.replay.PolicyReplay;
import io.flinkscaling.simulator.replay.RecordedLag;
import io.flinkscaling.simulator.replay.Score;
import io.flinkscaling.simulator.replay.Scores;
import io.flinkscaling.simulator.text.PlainNumber;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code summary.json}: an array with one object per policy. */
final class SummaryJson {

    private static final int DECIMALS = 6;

    private SummaryJson() {}

    static void write(List<PolicyReplay> policies, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                JsonGenerator json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8)) {
            json.setPrettyPrinter(prettyPrinter());
            json.writeStartArray();
            for (PolicyReplay policy : policies) {
                json.writeStartObject();
                json.writeStringField("policy", policy.policy());
                json.writeStringField("kind", policy.kind().key());
                writeScores(json, policy.scores());
                if (policy.policy().equals(Baselines.AS_RECORDED)) {
                    writeRecordedLag(json, policy);
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeRaw('\n');
        }
    }

    static void writeScores(JsonGenerator json, Scores scores) throws IOException {
        for (Score score : Score.values()) {
            writeNumber(json, score.key(), score.value(scores));
        }
    }

    private static void writeRecordedLag(JsonGenerator json, PolicyReplay recorded) throws IOException {
        Optional<RecordedLag> lag = RecordedLag.of(recorded);
        if (lag.isPresent()) {
            writeNumber(json, "recordedMaxMillisBehindLatest", lag.get().maxMillis());
            writeNumber(json, "recordedLagSloViolationShare", lag.get().violationShare());
        }
    }

    static void writeNumber(JsonGenerator json, String name, double value) throws IOException {
        json.writeFieldName(name);
        writeNumber(json, value);
    }

    /** JSON has no word for NaN: a score that is not defined is null. */
    static void writeNumber(JsonGenerator json, double value) throws IOException {
        if (Double.isNaN(value)) {
            json.writeNull();
        } else {
            json.writeNumber(PlainNumber.format(value, DECIMALS));
        }
    }

    static DefaultPrettyPrinter prettyPrinter() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        Separators separators =
                Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators);
        printer.indentArraysWith(lines);
        printer.indentObjectsWith(lines);
        return printer;
    }
}
