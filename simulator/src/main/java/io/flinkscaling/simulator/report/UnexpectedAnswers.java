package io.flinkscaling.simulator.report;

import io.flinkscaling.simulator.rehearsal.FunctionCall;
import io.flinkscaling.simulator.rehearsal.RehearsedPolicy;
import io.flinkscaling.simulator.text.Human;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Invocations that were not answered with 200, and not because of a fault that was asked for. */
final class UnexpectedAnswers {

    private static final int MOST_NAMED = 3;

    private UnexpectedAnswers() {}

    /** Returns a sentence on those of a policy, if there are any. */
    static Optional<String> of(RehearsedPolicy policy) {
        List<FunctionCall> unexpected =
                policy.calls().stream().filter(FunctionCall::hasFailedByItself).toList();
        if (unexpected.isEmpty()) {
            return Optional.empty();
        }
        String name = policy.replay().policy();
        String named = unexpected.stream()
                .limit(MOST_NAMED)
                .map(call -> call.outcome() + " at " + call.time() + " " + call.request())
                .collect(Collectors.joining(", "));
        int left = unexpected.size() - MOST_NAMED;
        return Optional.of(name + ": " + Human.count(unexpected.size()) + " of "
                + Human.count(policy.calls().size(), "invocation")
                + (unexpected.size() == 1 ? " was" : " were") + " not answered with 200: " + named
                + (left > 0 ? " and " + Human.count(left) + " more" : "")
                + "; see " + ReportFiles.functionLog(name));
    }
}
