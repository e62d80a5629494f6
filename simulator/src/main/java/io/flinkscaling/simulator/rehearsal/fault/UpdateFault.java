package io.flinkscaling.simulator.rehearsal.fault;

import java.util.Optional;
import java.util.Random;

/** What the next update that is accepted ends by. By chance it is drawn once for each, however often that is asked for before. */
final class UpdateFault {

    private final FaultRates rates;
    private final Random random;

    private Optional<Fault> armed = Optional.empty();
    private Optional<Fault> drawn = Optional.empty();
    private boolean isDrawn;

    UpdateFault(FaultRates rates, long seed) {
        this.rates = rates;
        this.random = new Random(seed);
    }

    void arm(Fault fault) {
        armed = Optional.of(fault);
    }

    Optional<Fault> armed() {
        return armed;
    }

    /**
     * Returns what the next update will end by; empty if it will succeed.
     *
     * @param isQuiet whether nothing goes wrong by chance now
     */
    Optional<Fault> next(boolean isQuiet) {
        if (armed.isPresent() || isQuiet) {
            return armed;
        }
        if (!isDrawn) {
            drawn = rates.draw(true, random);
            isDrawn = true;
        }
        return drawn;
    }

    /** Returns the same for an update that is accepted: it is another one's turn then. */
    Optional<Fault> take(boolean isQuiet) {
        Optional<Fault> fault = next(isQuiet);
        armed = Optional.empty();
        isDrawn = false;
        return fault;
    }
}
