package io.flinkscaling.simulator.replay;

/**
 * Some minutes of a replay that are worth a closer look.
 *
 * @param title what is the matter with them
 * @param fromMinute the first
 * @param toMinute the one after the last
 */
public record Episode(String title, int fromMinute, int toMinute) {

    boolean overlaps(int from, int to) {
        return from < toMinute && to > fromMinute;
    }
}
