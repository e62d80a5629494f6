package io.flinkscaling.simulator.trace.json;

import com.fasterxml.jackson.core.JsonToken;
import io.flinkscaling.simulator.text.Quoted;
import io.flinkscaling.simulator.trace.recording.WrittenTimes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;

/**
 * Datapoints of get-metric-statistics, each with a Timestamp and one value or more; or rows of any table, whose values have
 * names of their own.
 */
final class Datapoints {

    private static final String SAMPLES = "SampleCount";
    private static final Set<String> STATISTICS = Set.of("Sum", "Average", "Maximum", "Minimum", SAMPLES);
    private static final String TIMESTAMP = "timestamp";
    private static final String UNIT = "unit";
    private static final String EXTENDED = "extendedstatistics";

    /** The fields of a datapoint by what they are in lower case, since --query may rename them. */
    private static final Set<String> FIELDS =
            Set.of(TIMESTAMP, UNIT, EXTENDED, "sum", "average", "maximum", "minimum", "samplecount");

    private static final int MAX_STATISTICS = 200;
    private static final String INCOMING_RECORDS = "incomingRecords";
    private static final String LAG = "millisBehindLatest";
    private static final Map<String, String> METRICS_BY_UNIT =
            Map.of("Count", INCOMING_RECORDS, "Milliseconds", LAG, "Seconds", LAG, "Microseconds", LAG);
    private static final Map<String, Double> MILLIS_BY_UNIT = Map.of("Seconds", 1e3, "Microseconds", 1e-3);

    private final Json json;
    private final Map<String, WrittenTimes> times = new LinkedHashMap<>();
    private final Map<String, DoubleStream.Builder> values = new LinkedHashMap<>();
    private String unit = "";

    Datapoints(Json json) {
        this.json = json;
    }

    /** Tells whether a field is one of a datapoint. */
    static boolean hasField(String name) {
        return FIELDS.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Reads the array of them. */
    void readAll() throws IOException {
        json.require(JsonToken.START_ARRAY, "an array of datapoints");
        while (json.nextElement()) {
            json.require(JsonToken.START_OBJECT, "an object with Timestamp and Sum");
            readOne(json.nextField(), Map.of());
        }
    }

    /**
     * Reads one to its end.
     *
     * @param firstField at whose value the reader is; null if the datapoint is empty
     * @param before numbers of fields that came before
     */
    void readOne(String firstField, Map<String, Double> before) throws IOException {
        WrittenTimes time = new WrittenTimes(json.source());
        Map<String, Double> statistics = new LinkedHashMap<>(before);
        for (String field = firstField; field != null; field = json.nextField()) {
            String known = field.toLowerCase(Locale.ROOT);
            if (known.equals(TIMESTAMP)) {
                json.addTimeTo(time);
            } else if (known.equals(UNIT)) {
                unit = json.optionalText();
            } else if (known.equals(EXTENDED) && json.token() == JsonToken.START_OBJECT) {
                for (String each = json.nextField(); each != null; each = json.nextField()) {
                    statistics.put(each, json.number());
                }
            } else if (FIELDS.contains(known)) {
                statistics.put(statistic(field), json.number());
            } else {
                AnswerReader.keep(json.numberIfAny(), field, statistics);
            }
        }
        if (time.size() != 1) {
            throw json.error(
                    "a datapoint without Timestamp; allowed: what aws cloudwatch get-metric-statistics prints");
        }
        if (unit.endsWith("/Second")) {
            throw json.error("a datapoint with Unit " + Quoted.of(unit) + ", a rate; allowed: Count, of each period");
        }
        double factor = MILLIS_BY_UNIT.getOrDefault(unit, 1.0);
        statistics.forEach(
                (statistic, value) -> add(statistic, statistic.equals(SAMPLES) ? value : factor * value, time));
    }

    private static String statistic(String field) {
        return STATISTICS.stream().filter(field::equalsIgnoreCase).findFirst().orElse(field);
    }

    private void add(String statistic, double value, WrittenTimes time) {
        if (!times.containsKey(statistic) && times.size() == MAX_STATISTICS) {
            throw json.error("more than " + MAX_STATISTICS + " statistics; allowed: fewer");
        }
        times.computeIfAbsent(statistic, each -> new WrittenTimes(json.source()))
                .addAll(time);
        values.computeIfAbsent(statistic, each -> DoubleStream.builder()).add(value);
    }

    /**
     * Returns a series for each statistic.
     *
     * @param label of the metric; if it is empty, the unit tells which metric it is
     */
    List<MetricSeries> series(String label) {
        String metric = label.isEmpty() ? METRICS_BY_UNIT.getOrDefault(unit, sumsAreOf()) : label;
        List<MetricSeries> series = new ArrayList<>();
        times.forEach((statistic, each) -> {
            boolean isGuessed = label.isEmpty() && STATISTICS.contains(statistic) && !metric.isEmpty();
            boolean isNamed = !label.isEmpty() || isGuessed;
            series.add(new MetricSeries(
                    "",
                    isNamed ? metric + " " + statistic : statistic,
                    isGuessed,
                    "",
                    each,
                    values.get(statistic).build().toArray()));
        });
        return series;
    }

    /** --query may have dropped the unit; a sum of something else than records has one, such as Bytes. */
    private String sumsAreOf() {
        return unit.isEmpty() && times.containsKey("Sum") ? INCOMING_RECORDS : "";
    }
}
