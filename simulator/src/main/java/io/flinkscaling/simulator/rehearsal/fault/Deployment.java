package io.flinkscaling.simulator.rehearsal.fault;

/** Somebody's deployment, which waits for an update to come just before it. */
final class Deployment {

    private boolean isWaiting;
    private boolean isByChance;

    boolean isWaiting() {
        return isWaiting;
    }

    void arm() {
        isWaiting = true;
        isByChance = false;
    }

    /** One that waits already has been drawn again; one that was armed stays so. */
    void draw() {
        isByChance = !isWaiting || isByChance;
        isWaiting = true;
    }

    /** Forgets it if it was drawn. */
    void forgetChance() {
        isWaiting &= !isByChance;
    }

    void end() {
        isWaiting = false;
    }
}
