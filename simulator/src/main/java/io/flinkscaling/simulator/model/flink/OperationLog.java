package io.flinkscaling.simulator.model.flink;

import io.flinkscaling.scaling.FlinkApplication.OperationOutcome;
import io.flinkscaling.simulator.model.VirtualClock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;

/** The latest updates of an application. At most one, the newest, is in progress. */
final class OperationLog {

    private static final int KEPT = 50;

    private final VirtualClock clock;
    private final Deque<FlinkOperation> newestFirst = new ArrayDeque<>();

    OperationLog(VirtualClock clock) {
        this.clock = clock;
    }

    /**
     * Adds an update and returns its id.
     *
     * @param version the version that it has made
     */
    String begin(long version) {
        String id = "operation-" + version;
        newestFirst.addFirst(new FlinkOperation(
                id, version - 1, clock.epochMillis(), OptionalLong.empty(), new OperationOutcome.InProgress()));
        if (newestFirst.size() > KEPT) {
            newestFirst.removeLast();
        }
        return id;
    }

    /** Ends the newest update, if it is in progress. */
    void end(OperationOutcome outcome) {
        FlinkOperation newest = newestFirst.peekFirst();
        if (newest != null && newest.outcome() instanceof OperationOutcome.InProgress) {
            newestFirst.removeFirst();
            newestFirst.addFirst(new FlinkOperation(
                    newest.id(),
                    newest.updatedFrom(),
                    newest.startEpochMillis(),
                    OptionalLong.of(clock.epochMillis()),
                    outcome));
        }
    }

    List<FlinkOperation> newestFirst() {
        return List.copyOf(newestFirst);
    }

    OperationOutcome outcome(Predicate<FlinkOperation> which) {
        return newestFirst.stream()
                .filter(which)
                .findFirst()
                .map(FlinkOperation::outcome)
                .orElseGet(OperationOutcome.Unknown::new);
    }
}
