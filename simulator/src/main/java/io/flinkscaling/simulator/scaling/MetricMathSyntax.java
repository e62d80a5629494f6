package io.flinkscaling.simulator.scaling;

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
import java.util.Map;

/** The operators and functions of metric math that are understood, as EvalEx takes them. */
final class MetricMathSyntax {

    static final String ALLOWED =
            "+ - * / ^ < <= > >= == != && ||, ABS, AVG, CEIL, FILL, FLOOR, IF, MAX, MIN, PERIOD, SUM, ids of metrics";

    private MetricMathSyntax() {}

    static FunctionDictionaryIfc functions() {
        return MapBasedFunctionDictionary.ofFunctions(
                Map.entry("ABS", new Signature(1, false)),
                Map.entry("ARRAY", new Signature(1, true)),
                Map.entry("AVG", new Signature(1, false)),
                Map.entry("CEIL", new Signature(1, false)),
                Map.entry("FILL", new Signature(2, false)),
                Map.entry("FLOOR", new Signature(1, false)),
                Map.entry("IF", new Signature(2, true)),
                Map.entry("MAX", new Signature(1, false)),
                Map.entry("MIN", new Signature(1, false)),
                Map.entry("PERIOD", new Signature(1, false)),
                Map.entry("SUM", new Signature(1, false)));
    }

    static OperatorDictionaryIfc operators() {
        return MapBasedOperatorDictionary.ofOperators(
                Map.entry("+", new PrefixPlusOperator()),
                Map.entry("-", new PrefixMinusOperator()),
                Map.entry("+", new InfixPlusOperator()),
                Map.entry("-", new InfixMinusOperator()),
                Map.entry("*", new InfixMultiplicationOperator()),
                Map.entry("/", new InfixDivisionOperator()),
                Map.entry("^", new InfixPowerOfOperator()),
                Map.entry("==", new InfixEqualsOperator()),
                Map.entry("!=", new InfixNotEqualsOperator()),
                Map.entry("<", new InfixLessOperator()),
                Map.entry("<=", new InfixLessEqualsOperator()),
                Map.entry(">", new InfixGreaterOperator()),
                Map.entry(">=", new InfixGreaterEqualsOperator()),
                Map.entry("&&", new InfixAndOperator()),
                Map.entry("||", new InfixOrOperator()));
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
