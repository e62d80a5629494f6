package io.flinkscaling.simulator.declared.metric;

import io.flinkscaling.simulator.model.cloudwatch.EvaluationRange;
import io.flinkscaling.simulator.model.cloudwatch.MetricExpression.Series;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.function.ToDoubleFunction;

/**
 * The functions of metric math that decide between series, fill them, or look at neighbouring datapoints or the time.
 * Source: CloudWatch user guide, "Functions supported for metric math" and "Using IF expressions". What the guide does not say:
 * nothing outside of the evaluation range is known to them (docs/model.md, "Metric math").
 */
final class MetricSeries {

    private MetricSeries() {}

    /**
     * {@code IF}: a missing condition drops the datapoint. So does a false one where the else branch is missing; a true one
     * where the first branch is missing gives 0.
     */
    static Series choice(Series condition, Series then, Series otherwise) {
        return (range, age) -> {
            double value = condition.at(range, age);
            if (Double.isNaN(value)) {
                return Double.NaN;
            }
            if (value == 0) {
                return otherwise.at(range, age);
            }
            double chosen = then.at(range, age);
            return Double.isNaN(chosen) ? 0 : chosen;
        };
    }

    static Series constant(double value) {
        return (range, age) -> value;
    }

    static Series filled(Series series, Series substitute) {
        return (range, age) -> {
            double value = series.at(range, age);
            return Double.isNaN(value) ? substitute.at(range, age) : value;
        };
    }

    /** {@code REPEAT}: the most recent value before the gap. */
    static Series repeated(Series series) {
        return (range, age) -> {
            int older = ageOfValue(series, range, age, 1);
            return older == 0 ? Double.NaN : series.at(range, older);
        };
    }

    /** {@code LINEAR}: a line from the value before the gap to the one after it. */
    static Series interpolated(Series series) {
        return (range, age) -> {
            int older = ageOfValue(series, range, age, 1);
            int newer = ageOfValue(series, range, age, -1);
            if (older == 0 || newer == 0) {
                return Double.NaN;
            }
            double before = series.at(range, older);
            return older == newer
                    ? before
                    : before + (series.at(range, newer) - before) * (older - age) / (older - newer);
        };
    }

    /** {@code DIFF}: a value less the one before it. */
    static Series difference(Series series) {
        return (range, age) -> {
            int older = ageOfValue(series, range, age + 1, 1);
            return older == 0 ? Double.NaN : series.at(range, age) - series.at(range, older);
        };
    }

    /** {@code RATE}: that difference per second between the two. */
    static Series rate(Series series) {
        return (range, age) -> {
            int older = ageOfValue(series, range, age + 1, 1);
            return older == 0
                    ? Double.NaN
                    : (series.at(range, age) - series.at(range, older))
                            / (range.epochSeconds(age) - range.epochSeconds(older));
        };
    }

    /** A function of the time, in UTC, at which the minute of the datapoint begins. */
    static Series ofTime(ToDoubleFunction<ZonedDateTime> function) {
        return (range, age) -> function.applyAsDouble(
                Instant.ofEpochSecond(range.epochSeconds(age)).atZone(ZoneOffset.UTC));
    }

    /** Returns the first age from a given one on, older or newer, that has a value; 0 if none has. */
    private static int ageOfValue(Series series, EvaluationRange range, int from, int step) {
        for (int age = from; age >= 1 && age <= range.periods(); age += step) {
            if (!Double.isNaN(series.at(range, age))) {
                return age;
            }
        }
        return 0;
    }
}
