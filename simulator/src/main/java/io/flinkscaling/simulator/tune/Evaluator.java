package io.flinkscaling.simulator.tune;

import java.util.List;
import java.util.Map;

/** Port: tries candidates. Several threads call it at once. */
interface Evaluator {

    /**
     * Returns what a candidate comes to on each of some blocks, in their order.
     *
     * @param parameters values of parameters of the template, by name
     * @param blocks in ascending order
     * @throws io.flinkscaling.simulator.text.InputException if the template does not take the values together
     */
    List<Tally> evaluate(Map<String, String> parameters, Condition condition, List<Block> blocks);
}
