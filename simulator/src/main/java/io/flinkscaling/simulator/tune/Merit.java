package io.flinkscaling.simulator.tune;

/**
 * How good a candidate is; less is better.
 *
 * @param excess by how much it is beyond a limit; goes before everything else
 * @param value what the goal makes of it
 */
record Merit(double excess, double value) implements Comparable<Merit> {

    @Override
    public int compareTo(Merit other) {
        int byExcess = Double.compare(excess, other.excess);
        return byExcess != 0 ? byExcess : Double.compare(value, other.value);
    }
}
