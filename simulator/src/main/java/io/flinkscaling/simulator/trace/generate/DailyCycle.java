package io.flinkscaling.simulator.trace.generate;

/** Traffic of a week, from Monday 00:00 on: nights at about 1,200 records per second, working days at about 6,000. */
record DailyCycle() implements RateCurve {

    private static final int MINUTES_PER_DAY = 1_440;
    private static final double NIGHT_PER_SECOND = 1_200;
    private static final double DAY_PER_SECOND = 6_000;

    /** How busy the days are at noon, Monday first. */
    private static final double[] DAYS = {0.96, 1.0, 1.0, 0.98, 0.93, 0.66, 0.6};

    @Override
    public double recordsPerSecond(int minute) {
        double days = (double) minute / MINUTES_PER_DAY;
        return NIGHT_PER_SECOND + (DAY_PER_SECOND - NIGHT_PER_SECOND) * shapeOf(24 * (days % 1)) * weightOf(days);
    }

    /** Returns 0 at about 3 o'clock, 1 at about 16: steep in the morning, level in the afternoon. */
    private static double shapeOf(double hour) {
        double wave = 0.5 + 0.46 * wave(hour - 15, 24) + 0.09 * wave(hour - 8.5, 12);
        return (wave + 0.05) / 0.93;
    }

    private static double wave(double hours, double periodHours) {
        return StrictMath.cos(2 * Math.PI * hours / periodHours);
    }

    /** Goes from noon to noon, so that no step shows at midnight. */
    private static double weightOf(double days) {
        double sinceMondayNoon = (days + DAYS.length - 0.5) % DAYS.length;
        int day = (int) sinceMondayNoon;
        double share = sinceMondayNoon - day;
        return DAYS[day] * (1 - share) + DAYS[(day + 1) % DAYS.length] * share;
    }
}
