package io.flinkscaling.simulator.report;

import java.util.List;

/**
 * What the page says of a rehearsal.
 *
 * @param findings a sentence for each policy under which the function did not answer as it should
 * @param functions how the function did under the policies: one table; none without a rehearsal
 * @param faults what went wrong on demand: one table; none if nothing was to
 */
record RehearsalPage(List<String> findings, List<FunctionTable> functions, List<FaultTable> faults) {

    /** There was none. */
    static final RehearsalPage NONE = new RehearsalPage(List.of(), List.of(), List.of());
}
