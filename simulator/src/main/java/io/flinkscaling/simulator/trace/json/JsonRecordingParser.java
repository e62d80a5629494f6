package io.flinkscaling.simulator.trace.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.flinkscaling.simulator.trace.recording.ReadingOptions;
import io.flinkscaling.simulator.trace.recording.Recording;
import io.flinkscaling.simulator.trace.recording.TraceSource;
import java.io.IOException;
import java.io.Reader;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads what {@code aws cloudwatch get-metric-data} and {@code get-metric-statistics} print, in JSON or YAML. */
public final class JsonRecordingParser {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private JsonRecordingParser() {}

    /**
     * Reads a file to its end.
     *
     * @throws io.flinkscaling.simulator.text.InputException if it is no recording
     */
    public static Recording parse(Reader reader, TraceSource source, ReadingOptions options) throws IOException {
        return parse(JSON, reader, source, options, "JSON");
    }

    /** The same in YAML. */
    public static Recording parseYaml(Reader reader, TraceSource source, ReadingOptions options) throws IOException {
        LoaderOptions unlimited = new LoaderOptions();
        // The reader itself is limited; what is read is not kept as text.
        unlimited.setCodePointLimit(Integer.MAX_VALUE);
        JsonFactory yaml = YAMLFactory.builder()
                .loaderOptions(unlimited)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        return parse(yaml, reader, source, options, "YAML");
    }

    private static Recording parse(
            JsonFactory factory, Reader reader, TraceSource source, ReadingOptions options, String language)
            throws IOException {
        Answer answer;
        try (JsonParser json = factory.createParser(reader)) {
            try {
                answer = AnswerReader.read(new Json(json, source));
            } catch (JsonProcessingException | YAMLException | IllegalArgumentException e) {
                // SnakeYAML lets the JDK's errors through where an escape is no character. The exception itself has no
                // location where one of Jackson's limits is exceeded.
                JsonLocation here = json.currentLocation();
                throw source.errorAt(
                        "line " + here.getLineNr() + ", column " + here.getColumnNr(),
                        "not valid " + language + "; allowed: " + AnswerReader.ALLOWED);
            }
        }
        return answer.recording(source, options);
    }
}
