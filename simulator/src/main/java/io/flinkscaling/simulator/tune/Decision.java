package io.flinkscaling.simulator.tune;

import java.util.List;
import java.util.Map;

/**
 * What is recommended.
 *
 * @param recommendation values of the parameters to change, by name; empty to stay with the defaults
 * @param reasons why, in sentences
 */
public record Decision(Map<String, String> recommendation, List<String> reasons) {

    public boolean isToStay() {
        return recommendation.isEmpty();
    }
}
