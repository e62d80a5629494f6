package io.flinkscaling.simulator.model.autoscaling;

import io.flinkscaling.policy.Breach;
import io.flinkscaling.policy.Cooldown;
import io.flinkscaling.policy.Direction;
import io.flinkscaling.policy.PolicyVote;
import io.flinkscaling.policy.ScalingPolicy;
import io.flinkscaling.scaling.CapacityRange;
import io.flinkscaling.scaling.ScalingStatus;
import io.flinkscaling.scaling.TargetState;
import io.flinkscaling.simulator.model.VirtualClock;
import io.flinkscaling.simulator.model.cloudwatch.Alarm;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/**
 * Application Auto Scaling for one scalable target of the namespace custom-resource.
 *
 * <p>Every minute, while an alarm is in state ALARM, its policy is asked for a capacity. A change is sent by PATCH and
 * followed by GETs until it succeeds, fails or times out. An endpoint that has no answer now is asked again at the next
 * poll, or, before anything was decided, the next minute. The capacity that policies start from is the target's desired
 * capacity.
 */
public final class ApplicationAutoScaling {

    private final VirtualClock clock;
    private final List<AttachedPolicy> policies;
    private final ScheduledActions scheduledActions;
    private final Queue<ScheduledAction> triggered = new ArrayDeque<>();
    private final SuspendedState suspended;
    private final Endpoint resource;
    private final PollSettings polling;
    private final ActivityLog log;

    private CapacityRange range;
    private Cooldown cooldown = Cooldown.none();
    private Optional<RunningActivity> running = Optional.empty();
    private long nextPollAt = Long.MAX_VALUE;

    public ApplicationAutoScaling(
            VirtualClock clock, RegisteredTarget target, Endpoint resource, PollSettings polling, ActivityLog log) {
        this.clock = clock;
        this.range = target.range();
        this.policies = target.policies();
        this.suspended = target.suspended();
        this.scheduledActions = new ScheduledActions(
                suspended.scheduledScaling() ? List.of() : target.scheduledActions(), clock.epochMillis());
        this.resource = resource;
        this.polling = polling;
        this.log = log;
    }

    /**
     * Registers the target: a capacity outside the range is moved into it.
     *
     * @throws EndpointException if the endpoint does not answer
     */
    public void register() {
        moveIntoRange(resource.get().desiredCapacity());
    }

    private void moveIntoRange(int capacity) {
        int allowed = range.clamp(capacity);
        if (allowed > capacity) {
            start(capacity, allowed, "minimum capacity was set to " + range.min(), Optional.empty());
        } else if (allowed < capacity) {
            start(capacity, allowed, "maximum capacity was set to " + range.max(), Optional.empty());
        }
    }

    /** Acts on the alarms, after they have been evaluated for this minute, and runs scheduled actions that are still due. */
    public void onMinute() {
        runTriggered();
        for (int i = 0; i < policies.size(); i++) {
            if (policies.get(i).triggeredBy().isPresent()) {
                scaleIfAnswered();
                return;
            }
        }
    }

    /**
     * Returns when the target is asked next how far it is, or the next scheduled action is due, in milliseconds since the
     * epoch; Long.MAX_VALUE if never.
     */
    public long nextEventAt() {
        return Math.min(nextPollAt, scheduledActions.nextAt());
    }

    /** Runs the scheduled actions that are due, and asks the target how far it is, if it is time to. */
    public void onTime() {
        if (clock.epochMillis() >= scheduledActions.nextAt()) {
            triggered.addAll(scheduledActions.takeDue(clock.epochMillis()));
            runTriggered();
        }
        if (clock.epochMillis() >= nextPollAt && running.isPresent()) {
            follow(running.get());
        }
    }

    /** Whatever a cooldown holds back, a scheduled action does it. One that the endpoint has no answer for stays due. */
    private void runTriggered() {
        try {
            while (!triggered.isEmpty()) {
                int capacity = resource.get().desiredCapacity();
                ScheduledAction action = triggered.remove();
                range = action.appliedTo(range);
                log.scheduled(clock.epochMillis(), capacity, action);
                moveIntoRange(capacity);
            }
        } catch (EndpointException e) {
            // Asked again the next minute.
        }
    }

    private void scaleIfAnswered() {
        int capacity;
        try {
            capacity = resource.get().desiredCapacity();
        } catch (EndpointException e) {
            return;
        }
        scale(capacity);
    }

    private void scale(int capacity) {
        List<PolicyVote> votes = new ArrayList<>();
        for (AttachedPolicy attached : policies) {
            votes.add(vote(attached, capacity));
        }
        Optional<PolicyVote> winner = PolicyVote.winner(capacity, votes)
                .filter(vote -> vote.capacity() > capacity || !isScaleOutWantedAtMaximum(capacity));
        if (winner.isPresent()) {
            ScalingPolicy policy = winner.get().policy();
            start(capacity, winner.get().capacity(), causeOf(attachedOf(policy)), Optional.of(policy));
        } else {
            logNotScaled(capacity);
        }
    }

    private PolicyVote vote(AttachedPolicy attached, int capacity) {
        Optional<Alarm> alarm = attached.triggeredBy();
        if (alarm.isEmpty()) {
            return new PolicyVote(attached.policy(), neverScalesIn(attached), capacity);
        }
        long now = clock.epochMillis();
        int wanted = range.clamp(wanted(attached, alarm.get(), capacity));
        int from = cooldown.countedFrom(capacity, now);
        int counted = from == capacity ? wanted : range.clamp(wanted(attached, alarm.get(), from));
        int allowed = cooldown.allow(capacity, wanted, counted, now);
        if (suspended.holdsBack(capacity, allowed)) {
            return new PolicyVote(attached.policy(), neverScalesIn(attached), capacity);
        }
        return new PolicyVote(attached.policy(), allowed != capacity || neverScalesIn(attached), allowed);
    }

    /** The largest capacity wins: a scale-out goes before every scale-in, even if the maximum leaves nothing of it. */
    private boolean isScaleOutWantedAtMaximum(int capacity) {
        return capacity >= range.max()
                && !suspended.dynamicScalingOut()
                && policies.stream()
                        .anyMatch(attached -> attached.triggeredBy()
                                .filter(alarm -> wanted(attached, alarm, capacity) > capacity)
                                .isPresent());
    }

    /** Other policies need not wait until such a target tracking policy is ready to scale in. */
    private static boolean neverScalesIn(AttachedPolicy attached) {
        return attached instanceof AttachedPolicy.TargetTracking tracking
                && tracking.policy().disableScaleIn();
    }

    private static long wanted(AttachedPolicy attached, Alarm alarm, int capacity) {
        Breach breach = alarm.definition().operator().breach();
        double metric = alarm.aggregate(attached.aggregation());
        return attached.policy()
                .desiredCapacity(capacity, metric, alarm.definition().threshold(), breach);
    }

    private AttachedPolicy attachedOf(ScalingPolicy policy) {
        return policies.stream()
                .filter(attached ->
                        attached.policy() == policy && attached.triggeredBy().isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static String causeOf(AttachedPolicy attached) {
        return "monitor alarm "
                + attached.triggeredBy().orElseThrow().definition().name() + " in state ALARM triggered policy "
                + attached.policy().name();
    }

    private void logNotScaled(int capacity) {
        for (AttachedPolicy attached : policies) {
            Optional<Alarm> alarm = attached.triggeredBy();
            if (alarm.isPresent()) {
                long wanted = wanted(attached, alarm.get(), capacity);
                NotScaledReason.of(capacity, wanted, range)
                        .ifPresent(reason -> log.notScaled(clock.epochMillis(), capacity, causeOf(attached), reason));
            }
        }
    }

    private void start(int from, int to, String cause, Optional<ScalingPolicy> policy) {
        long now = clock.epochMillis();
        running.ifPresent(activity ->
                log.ended(activity.number(), now, ActivityStatus.OVERRIDDEN, StatusMessages.overridden(to)));
        if (policy.isPresent()) {
            cooldown = cooldown.onStart(to > from ? Direction.SCALE_OUT : Direction.SCALE_IN, from, now);
        }
        int number = log.started(now, from, to, cause);
        RunningActivity activity =
                new RunningActivity(number, to, policy, now + polling.timeout().toMillis(), false);
        running = Optional.of(activity);
        follow(activity);
    }

    private void follow(RunningActivity activity) {
        TargetState state;
        try {
            state = activity.isPatched() ? resource.get() : resource.patch(activity.capacity());
        } catch (EndpointException e) {
            followUnanswered(activity, e);
            return;
        }
        RunningActivity patched = activity.isPatched() ? activity : activity.patched();
        running = Optional.of(patched);
        follow(patched, state);
    }

    private void followUnanswered(RunningActivity activity, EndpointException e) {
        long now = clock.epochMillis();
        if (e.isWorthAnotherTry() && now < activity.deadline()) {
            nextPollAt = now + polling.interval().toMillis();
        } else {
            end(activity, ActivityStatus.FAILED, StatusMessages.failed(activity.capacity(), e.getMessage()));
        }
    }

    private void follow(RunningActivity activity, TargetState state) {
        long now = clock.epochMillis();
        if (state.scalingStatus() == ScalingStatus.SUCCESSFUL && state.actualCapacity() == activity.capacity()) {
            end(activity, ActivityStatus.SUCCESSFUL, StatusMessages.fulfilled(activity.capacity()));
        } else if (state.scalingStatus() == ScalingStatus.SUCCESSFUL) {
            end(
                    activity,
                    ActivityStatus.UNFULFILLED,
                    StatusMessages.unfulfilled(activity.capacity(), state.actualCapacity()));
        } else if (state.scalingStatus() == ScalingStatus.FAILED) {
            String reason = state.failureReason().orElse("no reason given");
            end(activity, ActivityStatus.FAILED, StatusMessages.failed(activity.capacity(), reason));
        } else if (now >= activity.deadline()) {
            end(activity, ActivityStatus.UNFULFILLED, StatusMessages.timedOut(activity.capacity(), polling.timeout()));
        } else {
            nextPollAt = now + polling.interval().toMillis();
        }
    }

    private void end(RunningActivity activity, ActivityStatus status, String message) {
        long now = clock.epochMillis();
        log.ended(activity.number(), now, status, message);
        running = Optional.empty();
        nextPollAt = Long.MAX_VALUE;
        if (activity.policy().isPresent()) {
            ScalingPolicy policy = activity.policy().get();
            cooldown = status == ActivityStatus.SUCCESSFUL
                    ? cooldown.onSuccess(now, policy.cooldown(cooldown.direction()))
                    : Cooldown.none();
        }
    }
}
