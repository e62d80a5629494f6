package io.flinkscaling.simulator.replay;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * One score to compare policies by.
 *
 * @param heading what it is called
 * @param explanation what it tells, in one sentence
 * @param text its value as shown, with the unit
 * @param value its value
 * @param better which values are better
 */
public record ScoreColumn(
        String heading,
        String explanation,
        Function<PolicyReplay, String> text,
        ToDoubleFunction<PolicyReplay> value,
        Better better) {

    /** Which of two values is better. */
    enum Better {
        LESS,
        MORE,
        NEITHER
    }

    /** Returns the best value as shown; empty where there is nothing to choose between. */
    public String best(List<PolicyReplay> policies) {
        long shown = policies.stream().map(text).distinct().count();
        if (better == Better.NEITHER || shown < 2) {
            return "";
        }
        PolicyReplay best = null;
        for (PolicyReplay policy : policies) {
            if (!Double.isNaN(value.applyAsDouble(policy)) && (best == null || isBetter(policy, best))) {
                best = policy;
            }
        }
        return best == null ? "" : text.apply(best);
    }

    private boolean isBetter(PolicyReplay policy, PolicyReplay than) {
        int order = Double.compare(value.applyAsDouble(policy), value.applyAsDouble(than));
        return better == Better.LESS ? order < 0 : order > 0;
    }
}
