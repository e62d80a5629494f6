package io.flinkscaling.simulator.rehearsal;

import io.flinkscaling.simulator.cloud.CallOutcome;

/** A call of an AWS operation, and what became of it. */
public record AwsCall(String operation, CallOutcome outcome) {

    /** Tells whether it has taken effect. */
    public boolean isCarriedOut() {
        return outcome instanceof CallOutcome.Answered
                || outcome instanceof CallOutcome.Unanswered unanswered && unanswered.isCarriedOut();
    }

    /** Returns the operation, and after a colon why it was not answered as asked. */
    @Override
    public String toString() {
        if (outcome instanceof CallOutcome.Refused refused) {
            return operation + ":" + refused.code();
        }
        if (outcome instanceof CallOutcome.Unanswered unanswered) {
            return operation + (unanswered.isCarriedOut() ? ":answer-lost" : ":lost");
        }
        return operation;
    }
}
