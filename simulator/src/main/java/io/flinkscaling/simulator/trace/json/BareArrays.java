package io.flinkscaling.simulator.trace.json;

import com.fasterxml.jackson.core.JsonToken;
import io.flinkscaling.simulator.text.InputException;
import io.flinkscaling.simulator.trace.recording.WrittenTimes;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;

/**
 * Arrays that --query has left of an answer: {@code [Timestamps, Values]} of one series, {@code [Label, Timestamps,
 * Values]} of several, or pairs of a timestamp and a value.
 */
final class BareArrays {

    static final String ALLOWED = "an array of Timestamps and one of Values, or pairs of a timestamp and a value;"
            + " without --query, the names are there too";

    /** 2001: numbers of records a minute are hardly that large, times since 1970 hardly smaller. */
    private static final double LEAST_TIME = 1e9;

    private static final int MAX_VALUES = 2_000_000;
    private static final int MAX_NAMES = 2;

    private final Json json;
    private final List<List<Object>> arrays = new ArrayList<>();
    private final List<MetricSeries> complete = new ArrayList<>();
    private int read;

    BareArrays(Json json) {
        this.json = json;
    }

    /** Reads an array at whose start the reader is. */
    void readOne() throws IOException {
        List<Object> array = new ArrayList<>();
        List<List<Object>> inner = new ArrayList<>();
        while (json.nextElement()) {
            if (json.token() == JsonToken.START_ARRAY && inner.size() < 2) {
                inner.add(scalars());
            } else {
                array.add(scalar());
            }
        }
        if (inner.isEmpty()) {
            arrays.add(array);
        } else {
            complete.add(named(array, inner));
        }
    }

    private List<Object> scalars() throws IOException {
        List<Object> array = new ArrayList<>();
        while (json.nextElement()) {
            array.add(scalar());
        }
        return array;
    }

    private Object scalar() throws IOException {
        if (!json.isNumber() && json.token() != JsonToken.VALUE_STRING) {
            throw json.notAllowed(ALLOWED);
        }
        if (++read > MAX_VALUES) {
            throw json.error("more than " + MAX_VALUES + " values; allowed: fewer");
        }
        return json.isNumber() ? (Object) json.number() : json.optionalText();
    }

    private MetricSeries named(List<Object> names, List<List<Object>> timesAndValues) {
        if (timesAndValues.size() != 2
                || names.size() > MAX_NAMES
                || !names.stream().allMatch(String.class::isInstance)) {
            throw refused();
        }
        String id = names.size() > 1 ? (String) names.get(0) : "";
        String label = names.isEmpty() ? "" : (String) names.get(names.size() - 1);
        return series(id, label, timesAndValues.get(0), timesAndValues.get(1));
    }

    /** Returns the series; one of arrays that stand alone has no name. */
    List<MetricSeries> series() {
        if (arrays.isEmpty()) {
            return complete;
        }
        boolean pairs =
                arrays.stream().allMatch(each -> each.size() == 2 && isTime(each.get(0)) && !isTime(each.get(1)));
        List<Object> times = pairs ? column(0) : arrays.get(0);
        List<Object> values = pairs ? column(1) : arrays.size() == 2 ? arrays.get(1) : List.of();
        List<MetricSeries> all = new ArrayList<>(complete);
        all.add(series("", "", times, values));
        return all;
    }

    private MetricSeries series(String id, String label, List<Object> times, List<Object> values) {
        boolean fits = times.size() == values.size()
                && times.stream().allMatch(BareArrays::isTime)
                && values.stream().allMatch(Double.class::isInstance);
        if (!fits) {
            throw refused();
        }
        return MetricSeries.of(
                id,
                label,
                written(times),
                values.stream().mapToDouble(Double.class::cast).toArray());
    }

    private List<Object> column(int index) {
        return arrays.stream().map(each -> each.get(index)).toList();
    }

    private static boolean isTime(Object value) {
        return value instanceof String || value instanceof Double number && number >= LEAST_TIME;
    }

    private WrittenTimes written(List<Object> times) {
        WrittenTimes written = new WrittenTimes(json.source());
        try {
            for (Object time : times) {
                if (time instanceof String text) {
                    written.add(text.strip());
                } else {
                    written.add((double) time);
                }
            }
        } catch (DateTimeException e) {
            throw refused();
        }
        return written;
    }

    private InputException refused() {
        return json.source().error("arrays without names; allowed: " + ALLOWED);
    }
}
