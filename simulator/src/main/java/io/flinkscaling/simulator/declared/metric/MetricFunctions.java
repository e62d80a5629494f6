package io.flinkscaling.simulator.declared.metric;

import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.Token.TokenType;
import io.flinkscaling.simulator.declared.metric.Operand.OneSeries;
import io.flinkscaling.simulator.declared.metric.Operand.Scalar;
import io.flinkscaling.simulator.declared.metric.Operand.SeriesArray;
import io.flinkscaling.simulator.model.cloudwatch.MetricExpression.Series;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/**
 * Compiles a call of a function of metric math.
 *
 * @param math compiles the parameters
 * @param call the function and its parameters
 */
record MetricFunctions(MetricMath math, ASTNode call) {

    private static final double SECONDS_PER_MINUTE = 60;

    Operand compile() {
        return switch (call.getToken().getValue()) {
            case MetricMath.ARRAY -> array();
            case "METRICS" -> metrics();
            case "PERIOD" -> period();
            case "TIME_SERIES" -> timeSeries();
            case "IF" -> choice();
            case "FILL" -> fill();
            case "ABS" -> MetricOperators.applied(Math::abs, parameter(0));
            case "CEIL" -> MetricOperators.applied(Math::ceil, parameter(0));
            case "FLOOR" -> MetricOperators.applied(Math::floor, parameter(0));
            case "LOG" -> MetricOperators.applied(Math::log, parameter(0));
            case "LOG10" -> MetricOperators.applied(Math::log10, parameter(0));
            case "DIFF" -> neighbours(MetricSeries::difference);
            case "RATE" -> neighbours(MetricSeries::rate);
            case "MINUTE" -> time(ZonedDateTime::getMinute);
            case "HOUR" -> time(ZonedDateTime::getHour);
            case "DAY" -> time(time -> time.getDayOfWeek().getValue());
            case "DATE" -> time(ZonedDateTime::getDayOfMonth);
            case "MONTH" -> time(ZonedDateTime::getMonthValue);
            case "YEAR" -> time(ZonedDateTime::getYear);
            case "EPOCH" -> time(ZonedDateTime::toEpochSecond);
            case "MAX" -> new OneSeries(MetricArrays.folded(Math::max, members()));
            case "MIN" -> new OneSeries(MetricArrays.folded(Math::min, members()));
            case "SUM" -> new OneSeries(MetricArrays.folded(Double::sum, members()));
            case "AVG" -> new OneSeries(MetricArrays.average(members()));
            default -> throw MetricMath.notUnderstood(call.getToken());
        };
    }

    private Operand parameter(int index) {
        return math.compileParameter(call, index);
    }

    private Operand array() {
        if (call.getParameters().isEmpty()) {
            throw new IllegalArgumentException("[] is empty; allowed: at least one metric");
        }
        List<Series> members = new ArrayList<>();
        for (int i = 0; i < call.getParameters().size(); i++) {
            Operand member = parameter(i);
            if (member instanceof SeriesArray inner) {
                members.addAll(inner.members());
            } else {
                members.add(series(member, "an array"));
            }
        }
        return new SeriesArray(members);
    }

    private Operand metrics() {
        if (call.getParameters().isEmpty()) {
            return math.metrics("");
        }
        ASTNode text = MetricMath.parameter(call, 0);
        if (text.getToken().getType() != TokenType.STRING_LITERAL
                || call.getParameters().size() > 1) {
            throw new IllegalArgumentException("METRICS takes nothing, or one text in quotes");
        }
        return math.metrics(text.getToken().getValue());
    }

    private Operand period() {
        ASTNode metric = MetricMath.parameter(call, 0);
        if (metric.getToken().getType() == TokenType.STRING_LITERAL) {
            throw MetricMath.notUnderstood(metric.getToken());
        }
        return new Scalar(
                SECONDS_PER_MINUTE * math.periodMinutes(metric.getToken().getValue()));
    }

    private Operand timeSeries() {
        if (parameter(0) instanceof Scalar scalar) {
            return new OneSeries(MetricSeries.constant(scalar.value()));
        }
        throw new IllegalArgumentException("TIME_SERIES of a time series; allowed: a number");
    }

    private Operand choice() {
        if (call.getParameters().size() > 3) {
            throw new IllegalArgumentException("IF has more than three parameters");
        }
        Series then = branch(parameter(1));
        Series otherwise = call.getParameters().size() > 2 ? branch(parameter(2)) : MetricSeries.constant(Double.NaN);
        if (parameter(0) instanceof Scalar condition) {
            if (!(parameter(1) instanceof OneSeries) || Double.isNaN(condition.value())) {
                throw new IllegalArgumentException("IF of numbers alone is not understood; allowed: a time series");
            }
            return new OneSeries(condition.value() != 0 ? then : otherwise);
        }
        return new OneSeries(MetricSeries.choice(series(parameter(0), "IF"), then, otherwise));
    }

    private Series branch(Operand operand) {
        return operand instanceof Scalar scalar ? MetricSeries.constant(scalar.value()) : series(operand, "a branch");
    }

    private Operand fill() {
        UnaryOperator<Series> filled = filling(MetricMath.parameter(call, 1));
        Operand operand = parameter(0);
        return operand instanceof SeriesArray array
                ? new SeriesArray(array.members().stream().map(filled).toList())
                : new OneSeries(filled.apply(series(operand, "FILL")));
    }

    private UnaryOperator<Series> filling(ASTNode filler) {
        boolean isWord = filler.getToken().getType() == TokenType.VARIABLE_OR_CONSTANT;
        switch (isWord ? filler.getToken().getValue() : "") {
            case "REPEAT" -> {
                math.spanMinutes();
                return MetricSeries::repeated;
            }
            case "LINEAR" -> {
                math.spanMinutes();
                return MetricSeries::interpolated;
            }
            default -> {
                Series substitute = branch(parameter(1));
                return series -> MetricSeries.filled(series, substitute);
            }
        }
    }

    private Operand neighbours(UnaryOperator<Series> function) {
        math.spanMinutes();
        Operand operand = parameter(0);
        return operand instanceof SeriesArray array
                ? new SeriesArray(array.members().stream().map(function).toList())
                : new OneSeries(function.apply(series(operand, call.getToken().getValue())));
    }

    /** These have a value in every minute of the range, whether or not the series has. */
    private Operand time(ToDoubleFunction<ZonedDateTime> function) {
        math.spanMinutes();
        series(parameter(0), call.getToken().getValue());
        return new OneSeries(MetricSeries.ofTime(function));
    }

    private List<Series> members() {
        if (parameter(0) instanceof SeriesArray array) {
            return array.members();
        }
        String function = call.getToken().getValue();
        throw new IllegalArgumentException(function + " of one metric is one number for all time, which an alarm cannot"
                + " use; allowed: an array, such as " + function + "([m1, m2])");
    }

    private static Series series(Operand operand, String user) {
        if (operand instanceof OneSeries one) {
            return one.series();
        }
        throw new IllegalArgumentException(user + " of " + (operand instanceof Scalar ? "a number" : "an array")
                + " is not understood; allowed: a time series");
    }
}
