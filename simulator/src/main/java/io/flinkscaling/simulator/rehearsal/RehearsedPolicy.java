package io.flinkscaling.simulator.rehearsal;

import io.flinkscaling.simulator.replay.PolicyReplay;
import java.nio.file.Path;
import java.util.List;

/**
 * A trace rehearsed under one policy.
 *
 * @param replay what came of it, as of a replay
 * @param calls each invocation of the function, oldest first
 * @param function what the function was built for
 * @param functionStarts how many processes the function took
 * @param firstKilobytes what its process had resident after the first hundred invocations; 0 if that is not known
 * @param lastKilobytes what it had at the end; 0 if that is not known
 * @param peakKilobytes the most that any of its processes had; 0 if that is not known
 * @param log what the function logged
 */
public record RehearsedPolicy(
        PolicyReplay replay,
        List<FunctionCall> calls,
        String function,
        int functionStarts,
        long firstKilobytes,
        long lastKilobytes,
        long peakKilobytes,
        Path log) {}
