package io.flinkscaling.policy;

import java.time.Duration;

/**
 * What the last scaling activity still allows.
 *
 * <ul>
 *   <li>While a scale-out is under way or cooling down, a further scale-out counts what was already added: wanting +3
 *       after +2 adds 1. A scale-in is blocked.
 *   <li>While a scale-in is under way or cooling down, a scale-in is blocked. A scale-out runs at once and ends it.
 * </ul>
 *
 * <p>Source: Application Auto Scaling user guide, "Step scaling policies" and "Target tracking scaling policies",
 * sections "Cooldown period". That an activity still under way counts like its cooldown is inferred: the cooldown begins
 * only when the activity has completed.
 *
 * @param direction the direction of the activity
 * @param capacityBefore the capacity from which the first activity of an unbroken series of scale-outs started
 * @param endsAtEpochMillis when the cooldown ends, exclusive; {@link #UNDER_WAY} while the activity is not complete
 */
public record Cooldown(Direction direction, int capacityBefore, long endsAtEpochMillis) {

    /** The end of the cooldown of an activity that has not completed. */
    public static final long UNDER_WAY = Long.MAX_VALUE;

    private static final Cooldown NONE = new Cooldown(Direction.SCALE_IN, 1, Long.MIN_VALUE);

    /** Returns the cooldown of a target that was never scaled, or whose last activity failed: nothing is held back. */
    public static Cooldown none() {
        return NONE;
    }

    /** Returns what holds others back once an activity starts at the given capacity and time. */
    public Cooldown onStart(Direction newDirection, int capacity, long nowEpochMillis) {
        boolean continues = newDirection == Direction.SCALE_OUT && isScaleOutActive(nowEpochMillis);
        return new Cooldown(newDirection, continues ? capacityBefore : capacity, UNDER_WAY);
    }

    /** Returns what holds others back once the activity completed successfully. */
    public Cooldown onSuccess(long nowEpochMillis, Duration length) {
        return new Cooldown(direction, capacityBefore, nowEpochMillis + length.toMillis());
    }

    /** Tells whether this cooldown still holds something back. */
    public boolean isActive(long nowEpochMillis) {
        return nowEpochMillis < endsAtEpochMillis;
    }

    /**
     * Returns what becomes of a capacity that a policy asks for.
     *
     * @param capacity the current capacity
     * @param wanted what the policy asks for from the current capacity
     * @param wantedFromBefore what it asks for from {@link #countedFrom}
     * @return the capacity to set; the current one when the change is held back
     */
    public int allow(int capacity, int wanted, int wantedFromBefore, long nowEpochMillis) {
        if (wanted > capacity) {
            return Math.max(capacity, wantedFromBefore);
        }
        return isActive(nowEpochMillis) ? capacity : wanted;
    }

    /** Returns the capacity from which a scale-out is counted: the one before what is still being added. */
    public int countedFrom(int capacity, long nowEpochMillis) {
        return isScaleOutActive(nowEpochMillis) ? Math.min(capacity, capacityBefore) : capacity;
    }

    private boolean isScaleOutActive(long nowEpochMillis) {
        return direction == Direction.SCALE_OUT && isActive(nowEpochMillis);
    }
}
