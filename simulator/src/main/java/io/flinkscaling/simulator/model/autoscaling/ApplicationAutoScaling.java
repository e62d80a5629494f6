package io.flinkscaling.simulator.model.autoscaling;

import io.flinkscaling.policy.Breach;
import io.flinkscaling.policy.CapacityRange;
import io.flinkscaling.policy.Cooldown;
import io.flinkscaling.policy.Direction;
import io.flinkscaling.policy.PolicyVote;
import io.flinkscaling.policy.ScalingPolicy;
import io.flinkscaling.simulator.model.VirtualClock;
import io.flinkscaling.simulator.model.cloudwatch.Alarm;
import io.flinkscaling.target.ScalingStatus;
import io.flinkscaling.target.TargetState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Application Auto Scaling for one scalable target of the namespace custom-resource.
 *
 * <p>Every minute, while an alarm is in state ALARM, its policy is asked for a capacity. A change is sent by PATCH and
 * followed by GETs until it succeeds, fails or times out. The capacity that policies start from is the target's desired
 * capacity.
 */
public final class ApplicationAutoScaling {

    private final VirtualClock clock;
    private final List<AttachedPolicy> policies;
    private final ScheduledActions scheduledActions;
    private final SuspendedState suspended;
    private final ScalableResource resource;
    private final PollSettings polling;
    private final ActivityLog log;

    private CapacityRange range;
    private Cooldown cooldown = Cooldown.none();
    private Optional<RunningActivity> running = Optional.empty();
    private long nextPollAt = Long.MAX_VALUE;

    /** An activity that is being followed; without a policy if it came from registering the target. */
    private record RunningActivity(int number, int capacity, Optional<ScalingPolicy> policy, long deadline) {}

    public ApplicationAutoScaling(
            VirtualClock clock,
            RegisteredTarget target,
            ScalableResource resource,
            PollSettings polling,
            ActivityLog log) {
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

    /** Registers the target: a capacity outside the range is moved into it. */
    public void register() {
        moveIntoRange();
    }

    private void moveIntoRange() {
        int capacity = resource.get().desiredCapacity();
        int allowed = range.clamp(capacity);
        if (allowed > capacity) {
            start(capacity, allowed, "minimum capacity was set to " + range.min(), Optional.empty());
        } else if (allowed < capacity) {
            start(capacity, allowed, "maximum capacity was set to " + range.max(), Optional.empty());
        }
    }

    /** Acts on the alarms, after they have been evaluated for this minute. */
    public void onMinute() {
        for (int i = 0; i < policies.size(); i++) {
            if (policies.get(i).triggeredBy().isPresent()) {
                scale();
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
            scheduledActions.takeDue(clock.epochMillis()).forEach(this::run);
        }
        if (clock.epochMillis() >= nextPollAt && running.isPresent()) {
            follow(running.get(), resource.get());
        }
    }

    /** Whatever a cooldown holds back, a scheduled action does it. */
    private void run(ScheduledAction action) {
        range = action.appliedTo(range);
        log.scheduled(clock.epochMillis(), resource.get().desiredCapacity(), action);
        moveIntoRange();
    }

    private void scale() {
        int capacity = resource.get().desiredCapacity();
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
        int counted = range.clamp(wanted(attached, alarm.get(), cooldown.countedFrom(capacity, now)));
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
                notScaledReason(capacity, wanted)
                        .ifPresent(reason -> log.notScaled(clock.epochMillis(), capacity, causeOf(attached), reason));
            }
        }
    }

    /** Returns why a wish leaves the capacity as it is; empty if a cooldown, of which AWS logs nothing, holds it back. */
    private Optional<NotScaledReason> notScaledReason(int capacity, long wanted) {
        if (wanted == capacity) {
            return Optional.of(NotScaledReason.ALREADY_AT_DESIRED_CAPACITY);
        }
        if (wanted > capacity && capacity >= range.max()) {
            return Optional.of(NotScaledReason.ALREADY_AT_MAX_CAPACITY);
        }
        if (wanted < capacity && capacity <= range.min()) {
            return Optional.of(NotScaledReason.ALREADY_AT_MIN_CAPACITY);
        }
        return Optional.empty();
    }

    private void start(int from, int to, String cause, Optional<ScalingPolicy> policy) {
        long now = clock.epochMillis();
        running.ifPresent(activity -> log.ended(
                activity.number(),
                now,
                ActivityStatus.OVERRIDDEN,
                "Overridden by a newer request to set desired capacity to " + to + "."));
        if (policy.isPresent()) {
            cooldown = cooldown.onStart(to > from ? Direction.SCALE_OUT : Direction.SCALE_IN, from, now);
        }
        int number = log.started(now, from, to, cause);
        RunningActivity activity =
                new RunningActivity(number, to, policy, now + polling.timeout().toMillis());
        running = Optional.of(activity);
        follow(activity, resource.patch(to));
    }

    private void follow(RunningActivity activity, TargetState state) {
        long now = clock.epochMillis();
        if (state.scalingStatus() == ScalingStatus.SUCCESSFUL && state.actualCapacity() == activity.capacity()) {
            end(activity, ActivityStatus.SUCCESSFUL, fulfilled(activity.capacity()));
        } else if (state.scalingStatus() == ScalingStatus.SUCCESSFUL) {
            end(activity, ActivityStatus.UNFULFILLED, unfulfilled(activity.capacity(), state.actualCapacity()));
        } else if (state.scalingStatus() == ScalingStatus.FAILED) {
            String reason = state.failureReason().orElse("no reason given");
            end(
                    activity,
                    ActivityStatus.FAILED,
                    "Failed to set desired capacity to " + activity.capacity() + ". Reason: " + reason);
        } else if (now >= activity.deadline()) {
            end(activity, ActivityStatus.UNFULFILLED, timedOut(activity.capacity()));
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

    private static String fulfilled(int capacity) {
        return "Successfully set desired capacity to " + capacity
                + ". Change successfully fulfilled by custom-resource.";
    }

    private String timedOut(int capacity) {
        return "Successfully set desired capacity to " + capacity
                + ". The change was not fulfilled by custom-resource within "
                + polling.timeout().toMinutes() + " minutes.";
    }

    private static String unfulfilled(int capacity, int actualCapacity) {
        return "Successfully set desired capacity to " + capacity + ". Found it was later changed to " + actualCapacity
                + ".";
    }
}
