package io.flinkscaling.simulator.scaling;

import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.ParseException;
import com.ezylang.evalex.parser.Token;
import io.flinkscaling.simulator.model.cloudwatch.MetricExpression;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;

/**
 * CloudWatch metric math, compiled once and evaluated every minute. EvalEx reads the expression; what is computed, in
 * doubles, is here.
 *
 * <p>A missing datapoint is NaN. Whatever is computed with it is missing, except by {@code FILL} and over arrays, where
 * missing members do not count. Any result on the way that is no finite number, as after a division by zero, is missing too. Source:
 * CloudWatch user guide, "Using math expressions with CloudWatch metrics"; docs/model.md, "CloudWatch".
 */
final class MetricMath {

    /** Metric math has arrays and no index, EvalEx the other way round. */
    private static final String ARRAY = "ARRAY";

    private static final double PERIOD_SECONDS = 60;

    private static final ExpressionConfiguration SYNTAX = ExpressionConfiguration.builder()
            .functionDictionary(MetricMathSyntax.functions())
            .operatorDictionary(MetricMathSyntax.operators())
            .defaultConstants(Map.of())
            .arraysAllowed(false)
            .structuresAllowed(false)
            .binaryAllowed(false)
            .implicitMultiplicationAllowed(false)
            .build();

    private final Map<String, MetricExpression> metrics;

    private MetricMath(Map<String, MetricExpression> metrics) {
        this.metrics = metrics;
    }

    /**
     * Compiles an expression.
     *
     * @param metrics what it may refer to, by id
     * @throws IllegalArgumentException that says what is not understood
     */
    static MetricExpression compile(String expression, Map<String, MetricExpression> metrics) {
        try {
            String arraysAsCalls = expression.replace("[", ARRAY + "(").replace("]", ")");
            MetricExpression compiled =
                    new MetricMath(metrics).compile(new Expression(arraysAsCalls, SYNTAX).getAbstractSyntaxTree());
            return minute -> finite(compiled.evaluate(minute));
        } catch (ParseException e) {
            throw new IllegalArgumentException(e.getMessage() + "; allowed: " + MetricMathSyntax.ALLOWED, e);
        }
    }

    private MetricExpression compile(ASTNode node) {
        Token token = node.getToken();
        return switch (token.getType()) {
            case NUMBER_LITERAL -> constant(Double.parseDouble(token.getValue()));
            case VARIABLE_OR_CONSTANT -> metric(token.getValue());
            case PREFIX_OPERATOR -> prefix(token, compile(parameter(node, 0)));
            case INFIX_OPERATOR -> infix(token, compile(parameter(node, 0)), compile(parameter(node, 1)));
            case FUNCTION -> function(node);
            default -> throw notUnderstood(token);
        };
    }

    private MetricExpression metric(String id) {
        MetricExpression metric = metrics.get(id);
        if (metric == null) {
            throw new IllegalArgumentException("\"" + id + "\" is no metric; allowed: "
                    + metrics.keySet().stream().sorted().collect(Collectors.joining(", ")));
        }
        return metric;
    }

    private static MetricExpression prefix(Token token, MetricExpression operand) {
        return switch (token.getValue()) {
            case "-" -> minute -> -operand.evaluate(minute);
            case "+" -> operand;
            default -> throw notUnderstood(token);
        };
    }

    private static MetricExpression infix(Token token, MetricExpression left, MetricExpression right) {
        return switch (token.getValue()) {
            case "+" -> minute -> finite(left.evaluate(minute) + right.evaluate(minute));
            case "-" -> minute -> finite(left.evaluate(minute) - right.evaluate(minute));
            case "*" -> minute -> finite(left.evaluate(minute) * right.evaluate(minute));
            case "/" -> minute -> finite(left.evaluate(minute) / right.evaluate(minute));
            case "^" -> combined((a, b) -> finite(Math.pow(a, b)), left, right);
            case "<" -> combined((a, b) -> a < b ? 1 : 0, left, right);
            case "<=" -> combined((a, b) -> a <= b ? 1 : 0, left, right);
            case ">" -> combined((a, b) -> a > b ? 1 : 0, left, right);
            case ">=" -> combined((a, b) -> a >= b ? 1 : 0, left, right);
            case "==" -> combined((a, b) -> a == b ? 1 : 0, left, right);
            case "!=" -> combined((a, b) -> a != b ? 1 : 0, left, right);
            case "&&" -> combined((a, b) -> a != 0 && b != 0 ? 1 : 0, left, right);
            case "||" -> combined((a, b) -> a != 0 || b != 0 ? 1 : 0, left, right);
            default -> throw notUnderstood(token);
        };
    }

    private MetricExpression function(ASTNode node) {
        Token token = node.getToken();
        return switch (token.getValue().toUpperCase(Locale.ROOT)) {
            case "PERIOD" -> {
                metric(parameter(node, 0).getToken().getValue());
                yield constant(PERIOD_SECONDS);
            }
            case "FILL" -> fill(compile(parameter(node, 0)), compile(parameter(node, 1)));
            case "IF" -> choice(compile(parameter(node, 0)), compile(parameter(node, 1)), otherwise(node));
            case "ABS" -> applied(Math::abs, compile(parameter(node, 0)));
            case "CEIL" -> applied(Math::ceil, compile(parameter(node, 0)));
            case "FLOOR" -> applied(Math::floor, compile(parameter(node, 0)));
            case "MAX" -> MetricArrays.folded(Math::max, array(node));
            case "MIN" -> MetricArrays.folded(Math::min, array(node));
            case "SUM" -> MetricArrays.folded(Double::sum, array(node));
            case "AVG" -> MetricArrays.average(array(node));
            default -> throw notUnderstood(token);
        };
    }

    private MetricExpression otherwise(ASTNode node) {
        if (node.getParameters().size() > 3) {
            throw new IllegalArgumentException("IF has more than three parameters");
        }
        return node.getParameters().size() > 2 ? compile(parameter(node, 2)) : constant(Double.NaN);
    }

    private List<MetricExpression> array(ASTNode function) {
        ASTNode argument = parameter(function, 0);
        if (!argument.getToken().getValue().equals(ARRAY)) {
            throw new IllegalArgumentException(function.getToken().getValue()
                    + " of one metric is one number for all time, which an alarm cannot"
                    + " use; allowed: an array, such as " + function.getToken().getValue() + "([m1, m2])");
        }
        return argument.getParameters().stream().map(this::compile).toList();
    }

    private static ASTNode parameter(ASTNode node, int index) {
        if (index >= node.getParameters().size()) {
            throw new IllegalArgumentException(node.getToken().getValue() + " lacks a parameter");
        }
        return node.getParameters().get(index);
    }

    private static MetricExpression constant(double value) {
        return minute -> value;
    }

    private static MetricExpression fill(MetricExpression metric, MetricExpression substitute) {
        return minute -> {
            double value = metric.evaluate(minute);
            return Double.isNaN(value) ? substitute.evaluate(minute) : value;
        };
    }

    private static MetricExpression choice(
            MetricExpression condition, MetricExpression then, MetricExpression otherwise) {
        return minute -> {
            double value = condition.evaluate(minute);
            return Double.isNaN(value) ? value : value != 0 ? then.evaluate(minute) : otherwise.evaluate(minute);
        };
    }

    private static MetricExpression applied(DoubleUnaryOperator operator, MetricExpression operand) {
        return minute -> operator.applyAsDouble(operand.evaluate(minute));
    }

    /** A comparison with a missing datapoint is missing, not false. */
    private static MetricExpression combined(
            DoubleBinaryOperator operator, MetricExpression left, MetricExpression right) {
        return minute -> {
            double a = left.evaluate(minute);
            double b = right.evaluate(minute);
            return Double.isNaN(a) || Double.isNaN(b) ? Double.NaN : operator.applyAsDouble(a, b);
        };
    }

    private static double finite(double value) {
        return Double.isInfinite(value) ? Double.NaN : value;
    }

    private static IllegalArgumentException notUnderstood(Token token) {
        return new IllegalArgumentException(
                "\"" + token.getValue() + "\" is not understood; allowed: " + MetricMathSyntax.ALLOWED);
    }
}
