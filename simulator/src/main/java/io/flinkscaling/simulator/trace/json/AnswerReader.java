package io.flinkscaling.simulator.trace.json;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Reads what the AWS CLI prints of CloudWatch: answers of get-metric-data and get-metric-statistics, lists of them, and what
 * {@code --query} leaves of them.
 */
final class AnswerReader {

    static final String ALLOWED = "what aws cloudwatch get-metric-data or get-metric-statistics prints";

    private final Json json;
    private final List<MetricSeries> series = new ArrayList<>();
    private final BareArrays arrays;
    private final Datapoints datapoints;
    private String nextToken = "";
    private boolean hasAnswer;
    private boolean hasDatapoints;

    private AnswerReader(Json json) {
        this.json = json;
        this.arrays = new BareArrays(json);
        this.datapoints = new Datapoints(json);
    }

    static Answer read(Json json) throws IOException {
        return new AnswerReader(json).answer();
    }

    private Answer answer() throws IOException {
        json.next();
        if (json.token() == JsonToken.START_ARRAY) {
            hasAnswer = !json.nextElement();
            for (boolean isMore = !hasAnswer; isMore; isMore = json.nextElement()) {
                readElement();
            }
        } else {
            json.require(JsonToken.START_OBJECT, ALLOWED);
            readObject();
        }
        for (JsonToken next = json.next(); next != null; next = json.next()) {
            // Rows may stand one after the other, with nothing around them.
            if (!hasDatapoints || next != JsonToken.START_OBJECT) {
                throw json.error("more after the answer; allowed: one answer, several as several files");
            }
            readObject();
        }
        if (!hasAnswer) {
            throw json.source()
                    .error("no MetricDataResults and no Datapoints; allowed: " + ALLOWED
                            + ", or any other data as CSV");
        }
        if (hasDatapoints) {
            series.addAll(datapoints.series(""));
        }
        series.addAll(arrays.series());
        return new Answer(series, nextToken);
    }

    private void readElement() throws IOException {
        if (json.token() == JsonToken.START_ARRAY) {
            hasAnswer = true;
            arrays.readOne();
            return;
        }
        if (json.isNumber() || json.token() == JsonToken.VALUE_STRING) {
            throw json.notAllowed(BareArrays.ALLOWED);
        }
        json.require(JsonToken.START_OBJECT, ALLOWED);
        readObject();
    }

    private void readObject() throws IOException {
        SeriesReader own = new SeriesReader(json);
        Datapoints labelled = null;
        Map<String, Double> before = new HashMap<>();
        // Each page has its own; only that of the last says that there is more.
        nextToken = "";
        for (String field = json.nextField(); field != null; field = json.nextField()) {
            if (Datapoints.hasField(field)) {
                hasAnswer = true;
                hasDatapoints = true;
                datapoints.readOne(field, before);
                return;
            }
            switch (field) {
                case "MetricDataResults" -> readResults();
                case "metric_stream_name" ->
                    throw json.error("a record of a metric stream; allowed: " + ALLOWED + ", or any other data as CSV");
                case "NextToken" -> nextToken = json.optionalText();
                case "Datapoints" -> {
                    hasAnswer = true;
                    labelled = new Datapoints(json);
                    labelled.readAll();
                }
                default -> {
                    if (!own.take(field)) {
                        keep(json.numberIfAny(), field, before);
                    }
                }
            }
        }
        if (labelled != null) {
            series.addAll(labelled.series(own.label()));
        } else if (own.isSeries()) {
            hasAnswer = true;
            series.add(own.series());
        }
    }

    static void keep(OptionalDouble number, String field, Map<String, Double> numbers) {
        number.ifPresent(each -> numbers.put(field, each));
    }

    private void readResults() throws IOException {
        hasAnswer = true;
        json.require(JsonToken.START_ARRAY, "an array of series");
        while (json.nextElement()) {
            series.add(SeriesReader.read(json));
        }
    }
}
