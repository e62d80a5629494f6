package io.flinkscaling.simulator.trace;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.flinkscaling.simulator.text.Quoted;
import java.io.IOException;
import java.io.Reader;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/** Reads the JSON that {@code aws cloudwatch get-metric-data} prints. */
final class MetricDataParser {

    private static final String ALLOWED = "what aws cloudwatch get-metric-data prints";
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final JsonParser json;
    private final TraceSource source;

    private MetricDataParser(JsonParser json, TraceSource source) {
        this.json = json;
        this.source = source;
    }

    static Recording parse(Reader reader, TraceSource source) throws IOException {
        try (JsonParser json = FACTORY.createParser(reader)) {
            return new MetricDataParser(json, source).recording();
        }
    }

    private Recording recording() throws IOException {
        try {
            return answer().recording(source);
        } catch (JsonProcessingException e) {
            // The exception itself has no location where one of Jackson's limits is exceeded.
            JsonLocation here = json.currentLocation();
            throw source.errorAt(
                    "line " + here.getLineNr() + ", column " + here.getColumnNr(),
                    "not valid JSON; allowed: " + ALLOWED);
        }
    }

    private MetricDataAnswer answer() throws IOException {
        List<MetricSeries> results = null;
        String nextToken = "";
        json.nextToken();
        require(JsonToken.START_OBJECT, "an object with MetricDataResults: " + ALLOWED);
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "MetricDataResults" -> results = results();
                case "NextToken" -> nextToken = optionalText();
                default -> json.skipChildren();
            }
        }
        if (json.nextToken() != null) {
            throw error("more JSON after the answer; allowed: one answer");
        }
        if (results == null) {
            throw source.error("no MetricDataResults; allowed: " + ALLOWED);
        }
        return new MetricDataAnswer(results, nextToken);
    }

    private List<MetricSeries> results() throws IOException {
        List<MetricSeries> results = new ArrayList<>();
        require(JsonToken.START_ARRAY, "an array of series");
        while (json.nextToken() != JsonToken.END_ARRAY) {
            results.add(series());
        }
        return results;
    }

    private MetricSeries series() throws IOException {
        String id = "";
        String label = "";
        String statusCode = "";
        LongStream.Builder times = LongStream.builder();
        DoubleStream.Builder values = DoubleStream.builder();
        require(JsonToken.START_OBJECT, "an object with Id, Label, Timestamps and Values");
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "Id" -> id = optionalText();
                case "Label" -> label = optionalText();
                case "StatusCode" -> statusCode = optionalText();
                case "Timestamps" -> readTimes(times);
                case "Values" -> readValues(values);
                default -> json.skipChildren();
            }
        }
        return new MetricSeries(
                id, label, statusCode, times.build().toArray(), values.build().toArray());
    }

    private void readTimes(LongStream.Builder times) throws IOException {
        require(JsonToken.START_ARRAY, "an array of timestamps");
        while (json.nextToken() != JsonToken.END_ARRAY) {
            try {
                times.add(
                        json.currentToken().isNumeric()
                                ? Timestamps.millisOf(json.getDoubleValue())
                                : Timestamps.millisOf(text(Timestamps.ALLOWED)));
            } catch (DateTimeException e) {
                throw notAllowed(Timestamps.ALLOWED);
            }
        }
    }

    private void readValues(DoubleStream.Builder values) throws IOException {
        require(JsonToken.START_ARRAY, "an array of numbers");
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (!json.currentToken().isNumeric()) {
                throw notAllowed("a number");
            }
            values.add(json.getDoubleValue());
        }
    }

    private String optionalText() throws IOException {
        return json.currentToken() == JsonToken.VALUE_NULL ? "" : text("a string");
    }

    private String text(String allowed) throws IOException {
        require(JsonToken.VALUE_STRING, allowed);
        return json.getText();
    }

    private void require(JsonToken token, String allowed) throws IOException {
        if (json.currentToken() != token) {
            throw notAllowed(allowed);
        }
    }

    private RuntimeException notAllowed(String allowed) throws IOException {
        return error("is " + found() + "; allowed: " + allowed);
    }

    private String found() throws IOException {
        return switch (json.currentToken()) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_STRING -> Quoted.of(json.getText());
            default -> json.getText();
        };
    }

    private RuntimeException error(String problem) {
        String pointer = json.getParsingContext().pathAsPointer().toString();
        String place = "line " + json.currentTokenLocation().getLineNr();
        return source.errorAt(pointer.isEmpty() ? place : place + ", " + Quoted.escape(pointer), problem);
    }
}
