package io.flinkscaling.simulator.model.autoscaling;

import io.flinkscaling.policy.ScalingPolicy;
import java.util.Optional;

/**
 * An activity that is being followed.
 *
 * @param number its place in the log
 * @param capacity what was asked for
 * @param policy the policy that asked; empty if the range did
 * @param deadline when it is given up, in milliseconds since the epoch
 * @param isPatched whether the endpoint has taken it
 */
record RunningActivity(int number, int capacity, Optional<ScalingPolicy> policy, long deadline, boolean isPatched) {

    RunningActivity patched() {
        return new RunningActivity(number, capacity, policy, deadline, true);
    }
}
