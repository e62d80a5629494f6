package io.flinkscaling.simulator.report;

import java.io.IOException;

/** Files that a report has beside those of every replay. */
@FunctionalInterface
interface ExtraFiles {

    /** There are none. */
    ExtraFiles NONE = files -> {};

    void write(StagedFiles files) throws IOException;
}
