package io.flinkscaling.simulator.tune;

/**
 * A part of a trace whose scores count by themselves.
 *
 * @param from its first minute
 * @param to the minute after its last
 */
public record Block(int from, int to) {

    public Block {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("block from " + from + " to " + to + "; allowed: at least a minute");
        }
    }

    int minutes() {
        return to - from;
    }
}
