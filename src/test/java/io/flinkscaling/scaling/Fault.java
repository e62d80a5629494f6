package io.flinkscaling.scaling;

/**
 * What goes wrong with one port call.
 *
 * @param occurrence the how many-th such port call within one call of the target, from 1
 */
record Fault(PortCall at, int occurrence, Kind kind) {

    enum Kind {
        /** It throws, and has changed nothing. */
        FAILS,
        /** As FAILS, with the exception of its own that throttling has. */
        THROTTLED,
        /** It does what it should, and throws. */
        ANSWER_LOST,
        /** An update only: the application is in use. */
        BUSY,
        /** An update only: it cannot succeed. */
        REJECTED,
        /** An update only: something else of the application was changed since it was described. */
        TOKEN_STALE;

        boolean isOfUpdateOnly() {
            return this == BUSY || this == REJECTED || this == TOKEN_STALE;
        }
    }

    /** The capacity matters more than its alarms. */
    boolean mayFailTheCall() {
        return at != PortCall.ALARMS_READ && at != PortCall.ALARM_WRITE;
    }

    @Override
    public String toString() {
        return at + " " + occurrence + " " + kind;
    }
}
