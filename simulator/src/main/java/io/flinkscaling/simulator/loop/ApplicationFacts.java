package io.flinkscaling.simulator.loop;

import io.flinkscaling.scaling.CapacityRange;
import io.flinkscaling.scaling.CapacityUnit;

/**
 * What a template and the user say of the application.
 *
 * @param recordsPerSecondPerUnit what one unit of capacity processes
 * @param headroom share of that which the template counts on; 1 if it does not say
 * @param catchUpSeconds time within which the template wants a lag worked off; 0 if it does not say, or ignores lag
 * @param lagAllowanceSeconds lag up to which the template asks for nothing; 0 if it does not say
 * @param parallelismPerKpu ParallelismPerKPU, 1 to 8
 * @param unit what one unit of capacity is
 * @param range MinCapacity to MaxCapacity
 */
public record ApplicationFacts(
        double recordsPerSecondPerUnit,
        double headroom,
        int catchUpSeconds,
        int lagAllowanceSeconds,
        int parallelismPerKpu,
        CapacityUnit unit,
        CapacityRange range) {

    /** Returns the parallelism of one unit of capacity. */
    public int parallelismPerUnit() {
        return unit == CapacityUnit.KPU ? parallelismPerKpu : 1;
    }

    /** Returns what one unit of parallelism processes, in records per second. */
    public double recordsPerSecondPerParallelism() {
        return recordsPerSecondPerUnit / parallelismPerUnit();
    }

    /** Returns the capacity that a rate of arrival needs, with headroom and a fraction. */
    public double neededCapacity(double recordsPerSecond) {
        return recordsPerSecond / (recordsPerSecondPerUnit * headroom);
    }

    /** Returns the parallelisms that the policies may set. */
    public CapacityRange parallelisms() {
        return new CapacityRange(range.min() * parallelismPerUnit(), range.max() * parallelismPerUnit());
    }
}
