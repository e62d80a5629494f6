package io.flinkscaling.simulator.report;

import java.util.List;

/**
 * Parts of one replay, as the page shows them.
 *
 * @param policy whose replay it is
 * @param episodes its worst episodes
 * @param weeks its weeks, of a long replay
 */
record CloserLook(String policy, List<Part> episodes, List<Part> weeks) {

    /**
     * A part of the replay.
     *
     * @param title what it is
     * @param chartBase64 its chart
     * @param heightPx of the chart
     * @param activities what was scaled in it; empty of a week
     */
    record Part(String title, String chartBase64, int heightPx, List<ActivityTable> activities) {}
}
