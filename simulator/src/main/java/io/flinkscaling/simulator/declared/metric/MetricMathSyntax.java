package io.flinkscaling.simulator.declared.metric;

import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.FunctionDictionaryIfc;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.config.MapBasedOperatorDictionary;
import com.ezylang.evalex.config.OperatorDictionaryIfc;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.FunctionIfc;
import com.ezylang.evalex.functions.FunctionParameterDefinition;
import com.ezylang.evalex.operators.arithmetic.InfixDivisionOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMinusOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMultiplicationOperator;
import com.ezylang.evalex.operators.arithmetic.InfixPlusOperator;
import com.ezylang.evalex.operators.arithmetic.InfixPowerOfOperator;
import com.ezylang.evalex.operators.arithmetic.PrefixMinusOperator;
import com.ezylang.evalex.operators.arithmetic.PrefixPlusOperator;
import com.ezylang.evalex.operators.booleans.InfixAndOperator;
import com.ezylang.evalex.operators.booleans.InfixEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixGreaterEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixGreaterOperator;
import com.ezylang.evalex.operators.booleans.InfixLessEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixLessOperator;
import com.ezylang.evalex.operators.booleans.InfixNotEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixOrOperator;
import com.ezylang.evalex.parser.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The operators and functions of metric math that are understood, as EvalEx takes them. */
final class MetricMathSyntax {

    /** The functions of one parameter. */
    private static final List<String> OF_ONE = List.of(
            "ABS",
            "AVG",
            "CEIL",
            "DATE",
            "DAY",
            "DIFF",
            "EPOCH",
            "FLOOR",
            "HOUR",
            "LOG",
            "LOG10",
            "MAX",
            "MIN",
            "MINUTE",
            "MONTH",
            "PERIOD",
            "RATE",
            "SUM",
            "TIME_SERIES",
            "YEAR");

    static final String ALLOWED =
            "+ - * / ^ < <= > >= == != && || AND OR, " + String.join(", ", functionNames()) + ", ids of metrics";

    private MetricMathSyntax() {}

    static FunctionDictionaryIfc functions() {
        MapBasedFunctionDictionary functions = new MapBasedFunctionDictionary();
        OF_ONE.forEach(name -> functions.addFunction(name, new Signature(1, false)));
        functions.addFunction("FILL", new Signature(2, false));
        functions.addFunction("IF", new Signature(2, true));
        functions.addFunction("METRICS", new Signature(0, true));
        functions.addFunction(MetricMath.ARRAY, new Signature(1, true));
        return functions;
    }

    private static Set<String> functionNames() {
        Set<String> names = new TreeSet<>(OF_ONE);
        names.addAll(List.of("FILL", "IF", "METRICS"));
        return names;
    }

    static OperatorDictionaryIfc operators() {
        MapBasedOperatorDictionary operators = new MapBasedOperatorDictionary();
        operators.addOperator("+", new PrefixPlusOperator());
        operators.addOperator("-", new PrefixMinusOperator());
        operators.addOperator("+", new InfixPlusOperator());
        operators.addOperator("-", new InfixMinusOperator());
        operators.addOperator("*", new InfixMultiplicationOperator());
        operators.addOperator("/", new InfixDivisionOperator());
        operators.addOperator("^", new InfixPowerOfOperator());
        operators.addOperator("==", new InfixEqualsOperator());
        operators.addOperator("!=", new InfixNotEqualsOperator());
        operators.addOperator("<", new InfixLessOperator());
        operators.addOperator("<=", new InfixLessEqualsOperator());
        operators.addOperator(">", new InfixGreaterOperator());
        operators.addOperator(">=", new InfixGreaterEqualsOperator());
        operators.addOperator("&&", new InfixAndOperator());
        operators.addOperator("AND", new InfixAndOperator());
        operators.addOperator("||", new InfixOrOperator());
        operators.addOperator("OR", new InfixOrOperator());
        return operators;
    }

    /**
     * How many parameters a function has, which is all that reading it takes: {@link MetricMath} says what it computes.
     *
     * @param parameters how many, the variable one included
     * @param openEnded whether the last one may be left out or repeated
     */
    private record Signature(int parameters, boolean openEnded) implements FunctionIfc {

        @Override
        public List<FunctionParameterDefinition> getFunctionParameterDefinitions() {
            List<FunctionParameterDefinition> definitions = new ArrayList<>();
            for (int i = 1; i <= parameters; i++) {
                definitions.add(FunctionParameterDefinition.builder()
                        .name("parameter" + i)
                        .isVarArg(openEnded && i == parameters)
                        .build());
            }
            return definitions;
        }

        @Override
        public boolean hasVarArgs() {
            return openEnded;
        }

        @Override
        public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... values) {
            throw new UnsupportedOperationException("metric math is compiled, not evaluated by EvalEx");
        }

        @Override
        public void validatePreEvaluation(Token token, EvaluationValue... values) {
            throw new UnsupportedOperationException("metric math is compiled, not evaluated by EvalEx");
        }
    }
}
