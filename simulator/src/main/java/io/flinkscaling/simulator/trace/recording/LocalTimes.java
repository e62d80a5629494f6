package io.flinkscaling.simulator.trace.recording;

import io.flinkscaling.simulator.text.Human;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Which moments the times of a file are that has no offsets.
 *
 * <p>The hour that a clock change repeats is told apart by the order of the rows: of an ascending file, a row belongs to
 * the second pass once the first would not be later than the row before.
 */
final class LocalTimes {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final long HOUR_MILLIS = 3_600_000;
    private static final String ADVICE = "; local time? add the offset, or give --time-zone";

    private final ZoneRules rules;
    private final ZoneId zone;
    private final boolean descending;

    private LocalTimes(ZoneId zone, boolean descending) {
        this.zone = zone;
        this.rules = zone.getRules();
        this.descending = descending;
    }

    /**
     * Replaces the local times by moments.
     *
     * @param millis all times of the file in its order, the local ones as if they were UTC
     * @throws RuntimeException by {@code error} if a local time does not exist in that zone
     */
    static void resolve(
            long[] millis, WrittenTimes written, ZoneId zone, Function<String, ? extends RuntimeException> error) {
        boolean descending = millis.length > 1 && millis[0] > millis[millis.length - 1];
        LocalTimes local = new LocalTimes(zone, descending);
        for (int i = 0; i < millis.length; i++) {
            if (written.isLocal(i)) {
                long before = i > 0 ? millis[i - 1] : descending ? Long.MAX_VALUE : Long.MIN_VALUE;
                try {
                    millis[i] = local.moment(millis[i], before);
                } catch (DateTimeException e) {
                    throw error.apply("row " + (i + 1) + ": " + e.getMessage());
                }
            }
        }
    }

    private long moment(long asUtc, long before) {
        LocalDateTime time = LocalDateTime.ofInstant(Instant.ofEpochMilli(asUtc), ZoneOffset.UTC);
        List<ZoneOffset> offsets = rules.getValidOffsets(time);
        if (offsets.isEmpty()) {
            throw new DateTimeException(SHOWN.format(time) + " does not exist in " + zone
                    + ", where clocks are put forward then; allowed: the time zone of the file, or offsets in it");
        }
        long first = time.toInstant(offsets.get(0)).toEpochMilli();
        long second = time.toInstant(offsets.get(offsets.size() - 1)).toEpochMilli();
        if (descending) {
            return second >= before ? first : second;
        }
        return first <= before ? second : first;
    }

    /**
     * Refuses a file without offsets whose order goes back as if it repeated the hour of a clock change: the rows of that
     * hour would be taken for another hour's.
     *
     * @param period usual distance of two rows, in milliseconds
     */
    static void requireNoRepeatedHour(
            long[] millis, WrittenTimes written, long period, Function<String, ? extends RuntimeException> error) {
        int sign = millis.length > 1 && millis[0] > millis[millis.length - 1] ? -1 : 1;
        for (int i = 1; i < millis.length; i++) {
            long back = sign * (millis[i - 1] - millis[i]);
            if (written.isLocal(i) && back > 0 && Math.abs(back + period - HOUR_MILLIS) <= period / 2) {
                throw error.apply("row " + (i + 1) + ": " + Human.second(Instant.ofEpochMilli(millis[i]))
                        + " comes after " + Human.second(Instant.ofEpochMilli(millis[i - 1]))
                        + ", as if an hour was repeated" + ADVICE);
            }
        }
    }

    /** Returns what a duplicate of a local time is answered with. */
    static String advice() {
        return ADVICE;
    }
}
