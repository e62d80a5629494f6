package io.flinkscaling.simulator.rehearsal.fault;

/**
 * What goes wrong by chance in a run.
 *
 * @param rates how often each fault is drawn
 * @param seed of the draws
 * @param untilEpochMillis from when on nothing goes wrong by chance any more, in virtual time
 */
public record FaultPlan(FaultRates rates, long seed, long untilEpochMillis) {

    /** A plan in which nothing goes wrong by chance; what is armed by hand draws from a seed all the same. */
    public static FaultPlan none(long seed) {
        return new FaultPlan(FaultRates.NONE, seed, 0);
    }
}
