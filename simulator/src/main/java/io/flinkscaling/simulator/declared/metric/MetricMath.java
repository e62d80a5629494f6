package io.flinkscaling.simulator.declared.metric;

import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.ParseException;
import com.ezylang.evalex.parser.Token;
import io.flinkscaling.simulator.declared.metric.Operand.OneSeries;
import io.flinkscaling.simulator.declared.metric.Operand.Scalar;
import io.flinkscaling.simulator.declared.metric.Operand.SeriesArray;
import io.flinkscaling.simulator.model.cloudwatch.MetricExpression;
import io.flinkscaling.simulator.model.cloudwatch.MetricExpression.Series;
import io.flinkscaling.simulator.model.cloudwatch.PublishedMetric;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * CloudWatch metric math, compiled once and evaluated for each minute of an evaluation range. EvalEx reads the expression; what
 * is computed, in doubles in which NaN is a missing datapoint, is in {@link MetricOperators}, {@link MetricFunctions} and the classes
 * that those use.
 */
public final class MetricMath {

    /** Metric math has arrays and no index, EvalEx the other way round. */
    static final String ARRAY = "ARRAY";

    private static final ExpressionConfiguration SYNTAX = ExpressionConfiguration.builder()
            .functionDictionary(MetricMathSyntax.functions())
            .operatorDictionary(MetricMathSyntax.operators())
            .defaultConstants(Map.of())
            .arraysAllowed(false)
            .structuresAllowed(false)
            .binaryAllowed(false)
            .implicitMultiplicationAllowed(false)
            .build();

    private final Map<String, MetricExpression> readable;
    private final Set<String> metricIds;
    private final Set<PublishedMetric> read = EnumSet.noneOf(PublishedMetric.class);
    private boolean spansMinutes;
    private OptionalDouble capacity = OptionalDouble.empty();

    private MetricMath(Map<String, MetricExpression> readable, Set<String> metricIds) {
        this.readable = readable;
        this.metricIds = metricIds;
    }

    /**
     * Compiles an expression.
     *
     * @param readable what it may refer to, by id
     * @param metricIds the ids of those that are metrics and not expressions
     * @throws IllegalArgumentException that says what is not understood
     */
    public static MetricExpression compile(
            String expression, Map<String, MetricExpression> readable, Set<String> metricIds) {
        try {
            String arraysAsCalls = MetricMathBrackets.asCalls(expression);
            return new MetricMath(readable, metricIds)
                    .compileWhole(new Expression(arraysAsCalls, SYNTAX).getAbstractSyntaxTree());
        } catch (ParseException e) {
            throw new IllegalArgumentException(e.getMessage() + "; allowed: " + MetricMathSyntax.ALLOWED, e);
        }
    }

    private MetricExpression compileWhole(ASTNode root) {
        Operand whole = compile(root);
        if (whole instanceof OneSeries one) {
            int periodMinutes = readable.values().stream()
                    .mapToInt(MetricExpression::periodMinutes)
                    .max()
                    .orElse(1);
            return new MetricExpression(one.series(), read, spansMinutes, periodMinutes, capacity);
        }
        throw new IllegalArgumentException(
                whole instanceof Scalar
                        ? "it is one number for all time; allowed: a time series, such as TIME_SERIES of it"
                        : "it is an array; allowed: one time series, such as the SUM of it");
    }

    private Operand compile(ASTNode node) {
        Token token = node.getToken();
        return switch (token.getType()) {
            case NUMBER_LITERAL -> new Scalar(Double.parseDouble(token.getValue()));
            case VARIABLE_OR_CONSTANT -> new OneSeries(series(token.getValue()));
            case PREFIX_OPERATOR -> prefix(token, compile(parameter(node, 0)));
            case INFIX_OPERATOR -> infix(token, compile(parameter(node, 0)), compile(parameter(node, 1)));
            case FUNCTION -> new MetricFunctions(this, node).compile();
            default -> throw notUnderstood(token);
        };
    }

    /** Compiles one of the parameters of a function. */
    Operand compileParameter(ASTNode function, int index) {
        return compile(parameter(function, index));
    }

    /** Returns the series of an id. */
    Series series(String id) {
        MetricExpression expression = readable.get(id);
        if (expression == null) {
            throw new IllegalArgumentException("\"" + id + "\" is not a metric; allowed: "
                    + readable.keySet().stream().sorted().collect(Collectors.joining(", ")));
        }
        read.addAll(expression.metrics());
        spansMinutes |= expression.spansMinutes();
        capacity = expression.capacity().isPresent() ? expression.capacity() : capacity;
        return expression.series();
    }

    /** Returns the metrics, but not the expressions, whose ids contain a text. */
    SeriesArray metrics(String contained) {
        List<Series> members = metricIds.stream()
                .filter(id -> id.contains(contained))
                .map(this::series)
                .toList();
        if (members.isEmpty()) {
            throw new IllegalArgumentException("METRICS(\"" + contained
                    + "\") is empty; allowed: a text that ids of metrics" + " contain, which are "
                    + metricIds.stream().sorted().collect(Collectors.joining(", ")));
        }
        return new SeriesArray(members);
    }

    /** Returns the period of a metric; throws unless an id is that of one. */
    int periodMinutes(String id) {
        if (!metricIds.contains(id)) {
            throw new IllegalArgumentException("\"" + id + "\" is not a metric; allowed: "
                    + metricIds.stream().sorted().collect(Collectors.joining(", ")));
        }
        return readable.get(id).periodMinutes();
    }

    /** Takes notice of a function that looks at other minutes, or at the time. */
    void spanMinutes() {
        spansMinutes = true;
    }

    private static Operand prefix(Token token, Operand operand) {
        return switch (token.getValue()) {
            case "-" -> MetricOperators.applied(value -> -value, operand);
            case "+" -> operand;
            default -> throw notUnderstood(token);
        };
    }

    private static Operand infix(Token token, Operand left, Operand right) {
        MetricOperator operator = MetricOperator.of(token.getValue()).orElseThrow(() -> notUnderstood(token));
        if (operator.isLogical() && (left instanceof SeriesArray || right instanceof SeriesArray)) {
            throw new IllegalArgumentException(
                    token.getValue() + " of an array is not understood; allowed: metrics and numbers");
        }
        return MetricOperators.combined(operator, left, right);
    }

    static ASTNode parameter(ASTNode node, int index) {
        if (index >= node.getParameters().size()) {
            throw new IllegalArgumentException(node.getToken().getValue() + " lacks a parameter");
        }
        return node.getParameters().get(index);
    }

    static IllegalArgumentException notUnderstood(Token token) {
        return new IllegalArgumentException(
                "\"" + token.getValue() + "\" is not understood; allowed: " + MetricMathSyntax.ALLOWED);
    }
}
