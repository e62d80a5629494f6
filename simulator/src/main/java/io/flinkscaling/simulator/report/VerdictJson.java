package io.flinkscaling.simulator.report;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.flinkscaling.simulator.replay.Verdict;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code verdict.json}: how the best policy compares with what is run without it. */
final class VerdictJson {

    private VerdictJson() {}

    static void write(Verdict verdict, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                JsonGenerator json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8)) {
            json.setPrettyPrinter(SummaryJson.prettyPrinter());
            json.writeStartObject();
            json.writeStringField("against", verdict.against());
            json.writeStringField("policy", verdict.policy());
            SummaryJson.writeNumber(json, "costUsdPerMonthDelta", verdict.costUsdPerMonthDelta());
            SummaryJson.writeNumber(json, "totalUsdPerMonthDelta", verdict.totalUsdPerMonthDelta());
            SummaryJson.writeNumber(json, "downtimeSecondsPerMonthDelta", verdict.downtimeSecondsPerMonthDelta());
            writePair(
                    json,
                    "maxLagMillis",
                    verdict.before().maxMillisBehindLatest(),
                    verdict.after().maxMillisBehindLatest());
            writePair(
                    json,
                    "violationShare",
                    verdict.before().lagSloViolationShare(),
                    verdict.after().lagSloViolationShare());
            json.writeArrayFieldStart("notes");
            for (String note : verdict.notes()) {
                json.writeString(note);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void writePair(JsonGenerator json, String name, double before, double after) throws IOException {
        json.writeArrayFieldStart(name);
        SummaryJson.writeNumber(json, before);
        SummaryJson.writeNumber(json, after);
        json.writeEndArray();
    }
}
