package io.flinkscaling.simulator.model.flink;

/**
 * The snapshots of an application. Each update that restarts it leaves one, and the service never deletes any.
 *
 * <p>Source: Managed Service for Apache Flink developer guide, "Manage application backups using snapshots".
 *
 * @param gb size of each in gigabytes, 0 or more
 * @param retained how many of the newest are kept, at least 1; {@link #ALL} if nobody deletes the others
 */
public record Snapshots(double gb, int retained) {

    /** More than there will ever be. */
    public static final int ALL = Integer.MAX_VALUE;

    /** None that would be paid for. */
    public static final Snapshots NONE = new Snapshots(0, ALL);

    public Snapshots {
        if (!(gb >= 0 && gb <= DowntimeModel.GREATEST_STATE_GB)) {
            throw new IllegalArgumentException("gb is " + gb + "; allowed: 0 to " + DowntimeModel.GREATEST_STATE_GB);
        }
        if (retained < 1) {
            throw new IllegalArgumentException("retained is " + retained + "; allowed: 1 and more");
        }
    }

    /** Returns how many gigabytes are stored after so many restarts. */
    public double storedGb(int restarts) {
        return gb * Math.min(restarts, retained);
    }
}
