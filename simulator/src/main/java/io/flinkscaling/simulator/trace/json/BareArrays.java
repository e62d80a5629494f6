package io.flinkscaling.simulator.trace.json;

import com.fasterxml.jackson.core.JsonToken;
import io.flinkscaling.simulator.trace.recording.WrittenTimes;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;

/**
 * Arrays that --query has left of an answer: {@code [Timestamps, Values]} of one series, or pairs of a timestamp and a
 * value.
 */
final class BareArrays {

    private static final String ALLOWED =
            "an array of Timestamps and one of Values, or pairs of a timestamp and a value;"
                    + " without --query, the names are there too";

    /** 2001: numbers of records a minute are hardly that large, times since 1970 hardly smaller. */
    private static final double LEAST_TIME = 1e9;

    private static final int MAX_VALUES = 2_000_000;

    private final Json json;
    private final List<List<Object>> arrays = new ArrayList<>();
    private int read;

    BareArrays(Json json) {
        this.json = json;
    }

    /** Reads an array at whose start the reader is. */
    void readOne() throws IOException {
        List<Object> array = new ArrayList<>();
        while (json.nextElement()) {
            if (!json.isNumber() && json.token() != JsonToken.VALUE_STRING) {
                throw json.notAllowed(ALLOWED);
            }
            if (++read > MAX_VALUES) {
                throw json.error("more than " + MAX_VALUES + " values; allowed: fewer");
            }
            array.add(json.isNumber() ? (Object) json.number() : json.optionalText());
        }
        arrays.add(array);
    }

    boolean isEmpty() {
        return arrays.isEmpty();
    }

    /** Returns the series, which has no name. */
    MetricSeries series() {
        boolean pairs =
                arrays.stream().allMatch(each -> each.size() == 2 && isTime(each.get(0)) && !isTime(each.get(1)));
        List<Object> times = pairs ? column(0) : arrays.get(0);
        List<Object> values = pairs ? column(1) : arrays.size() == 2 ? arrays.get(1) : List.of();
        boolean fits = times.size() == values.size()
                && times.stream().allMatch(BareArrays::isTime)
                && values.stream().allMatch(Double.class::isInstance);
        if (!fits) {
            throw json.source().error("arrays without names; allowed: " + ALLOWED);
        }
        return new MetricSeries(
                "",
                "incomingRecords",
                "",
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
            throw json.source().error("arrays without names; allowed: " + ALLOWED);
        }
        return written;
    }
}
