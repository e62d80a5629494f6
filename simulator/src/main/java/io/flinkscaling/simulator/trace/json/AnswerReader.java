package io.flinkscaling.simulator.trace.json;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

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
        if (json.next() != null) {
            throw json.error("more after the answer; allowed: one answer, several as several files");
        }
        if (!hasAnswer) {
            throw json.source()
                    .error("no MetricDataResults and no Datapoints; allowed: " + ALLOWED
                            + ", or any other data as CSV");
        }
        boolean guessed = hasDatapoints || !arrays.isEmpty();
        if (hasDatapoints) {
            series.addAll(datapoints.series(""));
        }
        if (!arrays.isEmpty()) {
            series.add(arrays.series());
        }
        return new Answer(series, nextToken, guessed);
    }

    private void readElement() throws IOException {
        if (json.token() == JsonToken.START_ARRAY) {
            hasAnswer = true;
            arrays.readOne();
            return;
        }
        json.require(JsonToken.START_OBJECT, ALLOWED);
        readObject();
    }

    private void readObject() throws IOException {
        SeriesReader own = new SeriesReader(json);
        Datapoints labelled = null;
        for (String field = json.nextField(); field != null; field = json.nextField()) {
            if (Datapoints.hasField(field)) {
                hasAnswer = true;
                hasDatapoints = true;
                datapoints.readOne(field);
                return;
            }
            switch (field) {
                case "MetricDataResults" -> readResults();
                case "NextToken" -> nextToken = json.optionalText();
                case "Datapoints" -> {
                    hasAnswer = true;
                    labelled = new Datapoints(json);
                    labelled.readAll();
                }
                default -> {
                    if (!own.take(field)) {
                        json.skip();
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

    private void readResults() throws IOException {
        hasAnswer = true;
        json.require(JsonToken.START_ARRAY, "an array of series");
        while (json.nextElement()) {
            series.add(SeriesReader.read(json));
        }
    }
}
