package io.flinkscaling.simulator.tune;

import io.flinkscaling.simulator.model.flink.Price;
import java.util.List;

/** Which candidates no other beats in cost, rescales and lag at once. */
final class ParetoFront {

    private ParetoFront() {}

    /** Returns those of some tallies that are on the front, in their order; of equals, the first. */
    static List<Tally> of(List<Tally> tallies, Price price) {
        return tallies.stream()
                .distinct()
                .filter(tally -> tallies.stream().noneMatch(other -> beats(other, tally, price)))
                .toList();
    }

    private static boolean beats(Tally a, Tally b, Price price) {
        double costA = a.costUsdPerMonth(price);
        double costB = b.costUsdPerMonth(price);
        return costA <= costB
                && a.rescales() <= b.rescales()
                && a.violationMinutes() <= b.violationMinutes()
                && (costA < costB || a.rescales() < b.rescales() || a.violationMinutes() < b.violationMinutes());
    }
}
