package io.flinkscaling.policy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What one of several policies on the same target says in one minute.
 *
 * @param policy the policy
 * @param isReady whether it asks for anything; a target tracking policy that may scale in but sees no reason to says no
 * @param capacity the capacity that it asks for, within the range; the current one if it asks for nothing
 */
public record PolicyVote(ScalingPolicy policy, boolean isReady, int capacity) {

    /**
     * Returns the vote that changes the capacity; empty if none does. Any scale-out goes before every scale-in, and the
     * largest capacity wins, for scaling out and in alike. Target tracking policies scale in only if all of them that
     * may scale in are ready to.
     *
     * <p>Source: Application Auto Scaling user guide, "Target tracking scaling policies", section "Define multiple
     * scaling policies".
     *
     * @param capacity the current capacity
     */
    public static Optional<PolicyVote> winner(int capacity, List<PolicyVote> votes) {
        Optional<PolicyVote> scaleOut = largest(votes.stream()
                .filter(vote -> vote.isReady && vote.capacity > capacity)
                .toList());
        if (scaleOut.isPresent()) {
            return scaleOut;
        }
        boolean trackingIsReady = votes.stream().allMatch(vote -> vote.isReady || !vote.isTargetTracking());
        return largest(votes.stream()
                .filter(vote -> vote.isReady && vote.capacity < capacity)
                .filter(vote -> trackingIsReady || !vote.isTargetTracking())
                .toList());
    }

    private boolean isTargetTracking() {
        return policy instanceof TargetTrackingPolicy;
    }

    private static Optional<PolicyVote> largest(List<PolicyVote> votes) {
        return votes.stream().max(Comparator.comparingInt(PolicyVote::capacity));
    }
}
