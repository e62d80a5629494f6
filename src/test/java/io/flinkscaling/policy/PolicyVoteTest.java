package io.flinkscaling.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Several policies on one target, whose capacity is 10.
 *
 * <p>Source: Application Auto Scaling user guide, "Target tracking scaling policies": scale out if any policy is ready
 * to, scale in only if all target tracking policies that may scale in are ready to; the largest capacity wins.
 */
class PolicyVoteTest {

    private static final ScalingPolicy STEP = Steps.changing(Steps.proportionalScaleOut(2));
    private static final ScalingPolicy TRACKING =
            new TargetTrackingPolicy("tracking", 60, Duration.ZERO, Duration.ZERO, false);

    @Test
    void theLargestScaleOutWins() {
        assertWinner(14, ready(STEP, 12), ready(TRACKING, 14), ready(STEP, 13));
    }

    @Test
    void anyScaleOutGoesBeforeEveryScaleIn() {
        assertWinner(11, ready(STEP, 4), ready(TRACKING, 11), ready(STEP, 9));
    }

    @Test
    void theLeastScaleInWins() {
        assertWinner(9, ready(STEP, 4), ready(STEP, 9), ready(TRACKING, 6));
    }

    @Test
    void oneTargetTrackingPolicyThatIsNotReadyHoldsTheOthersBack() {
        assertNone(ready(TRACKING, 6), notReady(TRACKING));
    }

    @Test
    void butNotAStepPolicy() {
        assertWinner(8, ready(STEP, 8), ready(TRACKING, 9), notReady(TRACKING));
    }

    @Test
    void norDoesAStepPolicyThatIsNotReadyHoldAnythingBack() {
        assertWinner(6, ready(TRACKING, 6), notReady(STEP));
    }

    @Test
    void whoAsksForWhatIsThereChangesNothing() {
        assertNone();
        assertNone(ready(STEP, 10), ready(TRACKING, 10), notReady(STEP));
    }

    private static void assertWinner(int capacity, PolicyVote... votes) {
        assertThat(PolicyVote.winner(10, List.of(votes)))
                .map(PolicyVote::capacity)
                .hasValue(capacity);
    }

    private static void assertNone(PolicyVote... votes) {
        assertThat(PolicyVote.winner(10, List.of(votes))).isEmpty();
    }

    private static PolicyVote ready(ScalingPolicy policy, int capacity) {
        return new PolicyVote(policy, true, capacity);
    }

    private static PolicyVote notReady(ScalingPolicy policy) {
        return new PolicyVote(policy, false, 10);
    }
}
