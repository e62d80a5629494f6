package io.flinkscaling.simulator.console;

import io.flinkscaling.simulator.loop.ClosedLoop;
import io.flinkscaling.simulator.loop.ModelledTarget;
import io.flinkscaling.simulator.model.autoscaling.EndpointException;
import io.flinkscaling.simulator.model.flink.ManagedFlink;
import io.flinkscaling.simulator.rehearsal.LocalDeployment;
import io.flinkscaling.simulator.text.InputException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Lock;

/** Moves the modelled time on with the wall clock, minute by minute, with the traffic of the moment. Keeps no more than is shown. */
final class CloudRun {

    private static final long MILLIS_PER_MINUTE = 60_000;
    private static final long TICK_MILLIS = 50;
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final int MINUTES_KEPT = 240;
    private static final int ACTIVITIES_KEPT = 100;

    private final LocalDeployment deployment;
    private final Lock models;
    private final ClosedLoop loop;
    private final double recordsPerSecondPerUnit;
    private final Deque<Minute> minutes = new ArrayDeque<>();

    private volatile Pace pace;
    private double recordsPerSecond;
    private double recordsThisMinute;
    private long minuteEnd;

    /** What a minute came to, at its end. */
    record Minute(long epochMillis, double demand, int parallelism, double lagSeconds, double downSeconds) {}

    /**
     * Makes a run that is yet to be started.
     *
     * @param timesRealTime how many virtual seconds go by in one, greater than 0
     * @throws InputException if the function fails when the target is registered
     */
    CloudRun(LocalDeployment deployment, double recordsPerSecond, double timesRealTime) {
        this.deployment = deployment;
        this.models = deployment.models();
        this.recordsPerSecond = recordsPerSecond;
        ModelledTarget target = deployment.target();
        this.recordsPerSecondPerUnit = target.settings().throughput().recordsPerSecondPerUnit();
        this.loop = new ClosedLoop(target, deployment.endpoint());
        this.pace = new Pace(timesRealTime, loop.epochMillis(), System.nanoTime());
        this.minuteEnd = loop.epochMillis() + MILLIS_PER_MINUTE;
        models.lock();
        try {
            loop.register();
        } catch (EndpointException e) {
            throw new InputException(
                    "the scalable target cannot be registered, as the function answers: " + e.getMessage());
        } finally {
            models.unlock();
        }
    }

    /** Runs for a time, or until interrupted. */
    void run(long millis) throws InterruptedException {
        long begin = System.nanoTime();
        pace = new Pace(pace.wanted(), loop.epochMillis(), begin);
        long left = millis;
        while (left > 0) {
            Thread.sleep(Math.min(TICK_MILLIS, left));
            keepPace();
            left = millis - (System.nanoTime() - begin) / NANOS_PER_MILLI;
        }
    }

    /** Moves on to where virtual time is to be, or as far as it comes before that becomes stale. */
    private void keepPace() {
        long begin = System.nanoTime();
        long due = pace.due(begin);
        long now = begin;
        while (loop.epochMillis() < due && now - begin < Pace.MOST_NANOS) {
            advanceWithinMinute(due);
            now = System.nanoTime();
        }
        pace.reached(loop.epochMillis(), now);
    }

    /** Lets another number of records arrive from now on; to be called with the models' lock held. */
    void setRecordsPerSecond(double newRecordsPerSecond) {
        recordsPerSecond = newRecordsPerSecond;
    }

    double recordsPerSecond() {
        return recordsPerSecond;
    }

    /** Returns what arrives, in units of parallelism. */
    double demand() {
        return recordsPerSecond / recordsPerSecondPerUnit;
    }

    Pace pace() {
        return pace;
    }

    /** Returns the last minutes, oldest first; to be called with the models' lock held. */
    List<Minute> minutes() {
        return List.copyOf(minutes);
    }

    /** Returns the loop; to be used with the models' lock held. */
    ClosedLoop loop() {
        return loop;
    }

    /**
     * Moves on, at most to the end of the minute under way: calls and the page, which wait for the models' lock, get it after
     * each minute.
     */
    void advanceWithinMinute(long epochMillis) {
        models.lock();
        try {
            long next = Math.min(epochMillis, minuteEnd);
            recordsThisMinute += recordsPerSecond * (next - loop.epochMillis()) / 1e3;
            loop.advanceTo(next, recordsPerSecond * MILLIS_PER_MINUTE / 1e3);
            if (next == minuteEnd) {
                endMinute();
            }
        } finally {
            models.unlock();
        }
    }

    private void endMinute() {
        ManagedFlink flink = loop.target().flink();
        double demand = recordsThisMinute / (MILLIS_PER_MINUTE / 1e3) / recordsPerSecondPerUnit;
        minutes.addLast(new Minute(
                minuteEnd, demand, flink.currentParallelism(), loop.millisBehindLatest() / 1e3, loop.downSeconds()));
        if (minutes.size() > MINUTES_KEPT) {
            minutes.removeFirst();
        }
        loop.endMinute(recordsThisMinute, Double.NaN);
        loop.target().activityLog().keepLast(ACTIVITIES_KEPT);
        deployment.onMinute();
        recordsThisMinute = 0;
        minuteEnd += MILLIS_PER_MINUTE;
    }
}
