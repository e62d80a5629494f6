package io.flinkscaling.simulator.wire;

/**
 * A call as it arrived.
 *
 * @param operation AWS's name of it, such as {@code UpdateApplication}
 * @param detail what tells it from others of its kind, such as the parallelism asked for; may be empty
 */
public record Call(String operation, String detail) {

    @Override
    public String toString() {
        return detail.isEmpty() ? operation : operation + " " + detail;
    }
}
