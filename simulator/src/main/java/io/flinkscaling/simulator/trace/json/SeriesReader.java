package io.flinkscaling.simulator.trace.json;

import com.fasterxml.jackson.core.JsonToken;
import io.flinkscaling.simulator.trace.recording.WrittenTimes;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.DoubleStream;

/** Reads one series of get-metric-data: an object with Id, Label, Timestamps, Values and StatusCode. */
final class SeriesReader {

    private final Json json;
    private String id = "";
    private String label = "";
    private String statusCode = "";
    private WrittenTimes times;
    private final DoubleStream.Builder values = DoubleStream.builder();
    private int valueCount;
    private boolean isSeries;

    SeriesReader(Json json) {
        this.json = json;
        this.times = new WrittenTimes(json.source());
    }

    static MetricSeries read(Json json) throws IOException {
        json.require(JsonToken.START_OBJECT, "an object with Id, Label, Timestamps and Values");
        SeriesReader series = new SeriesReader(json);
        for (String field = json.nextField(); field != null; field = json.nextField()) {
            if (!series.take(field)) {
                json.skip();
            }
        }
        return series.series();
    }

    /** Reads the value of a field if it is one of a series, in any case, as --query may rename it; returns whether it is. */
    boolean take(String field) throws IOException {
        switch (field.toLowerCase(Locale.ROOT)) {
            case "id" -> id = json.optionalText();
            case "label" -> label = json.optionalText();
            case "statuscode" -> statusCode = json.optionalText();
            case "timestamps" -> readTimes();
            case "values" -> readValues();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void readTimes() throws IOException {
        isSeries = true;
        json.require(JsonToken.START_ARRAY, "an array of timestamps");
        while (json.nextElement()) {
            json.addTimeTo(times);
        }
    }

    private void readValues() throws IOException {
        isSeries = true;
        json.require(JsonToken.START_ARRAY, "an array of numbers");
        while (json.nextElement()) {
            if (++valueCount > WrittenTimes.MAX_SIZE) {
                throw json.error(
                        "more than " + WrittenTimes.MAX_SIZE + " values; allowed: at most 10 years of minutes");
            }
            values.add(json.number());
        }
    }

    /** Tells whether there were timestamps or values. */
    boolean isSeries() {
        return isSeries;
    }

    String label() {
        return label;
    }

    MetricSeries series() {
        return new MetricSeries(
                id, label, false, statusCode, times, values.build().toArray());
    }
}
