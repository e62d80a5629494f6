package io.flinkscaling.simulator.rehearsal.fault;

import io.flinkscaling.simulator.text.InputException;
import io.flinkscaling.simulator.text.NumberAdvice;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * How often each fault is drawn: as a share of the invocations in which no drawn one waits for its call, or of the accepted
 * updates for those that affect an update.
 */
public final class FaultRates {

    /** Nothing goes wrong. */
    public static final FaultRates NONE = new FaultRates(Map.of());

    private final Map<Fault, Double> rates;

    private FaultRates(Map<Fault, Double> rates) {
        this.rates = new EnumMap<>(Fault.class);
        this.rates.putAll(rates);
    }

    /**
     * Returns the rates of some texts such as {@code crash@0.01}.
     *
     * @throws InputException if one is not of that form, names no fault, or all rates of a kind come to more than 1
     */
    public static FaultRates parse(List<String> texts) {
        Map<Fault, Double> rates = new EnumMap<>(Fault.class);
        for (String text : texts) {
            int at = text.lastIndexOf('@');
            if (at < 0) {
                throw new InputException("fault \"" + text
                        + "\" has no rate; allowed: NAME@rate with a rate from 0 to 1, such as crash@0.01");
            }
            Fault fault = Fault.named(text.substring(0, at));
            if (rates.put(fault, rate(fault, text.substring(at + 1))) != null) {
                throw new InputException("fault " + fault.optionName() + " is given twice; allowed: once");
            }
        }
        FaultRates parsed = new FaultRates(rates);
        parsed.requirePossible(false);
        parsed.requirePossible(true);
        return parsed;
    }

    /** Tells whether no fault was asked for. */
    public boolean isEmpty() {
        return rates.isEmpty();
    }

    /** Returns the rate of each fault that was asked for. */
    public Map<Fault, Double> byFault() {
        return Collections.unmodifiableMap(rates);
    }

    /** Draws what affects the next invocation, or the next update; at most one fault. */
    public Optional<Fault> draw(boolean ofUpdate, Random random) {
        double left = random.nextDouble();
        for (Map.Entry<Fault, Double> rate : rates.entrySet()) {
            if (rate.getKey().isOfUpdate() == ofUpdate) {
                left -= rate.getValue();
                if (left < 0) {
                    return Optional.of(rate.getKey());
                }
            }
        }
        return Optional.empty();
    }

    private static double rate(Fault fault, String text) {
        try {
            double rate = Double.parseDouble(text);
            if (rate >= 0 && rate <= 1) {
                return rate;
            }
        } catch (NumberFormatException e) {
            // Refused below, like any other text.
        }
        throw new InputException("the rate of fault " + fault.optionName() + " is \"" + text + "\""
                + NumberAdvice.ofShare(text.strip()) + "; allowed: a number from 0 to 1");
    }

    private void requirePossible(boolean ofUpdate) {
        double sum = rates.entrySet().stream()
                .filter(rate -> rate.getKey().isOfUpdate() == ofUpdate)
                .mapToDouble(Map.Entry::getValue)
                .sum();
        if (sum > 1) {
            throw new InputException("the rates of faults that affect " + (ofUpdate ? "an update" : "an invocation")
                    + " add up to " + sum + "; allowed: up to 1 together");
        }
    }
}
