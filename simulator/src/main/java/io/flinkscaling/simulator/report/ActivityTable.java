package io.flinkscaling.simulator.report;

import io.flinkscaling.simulator.model.autoscaling.Activity;
import io.flinkscaling.simulator.model.autoscaling.NotScaledReason;
import io.flinkscaling.simulator.replay.PolicyReplay;
import io.flinkscaling.simulator.text.Human;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Activities of one kind, as the page lists them.
 *
 * @param title how many there are, of which kind
 * @param rows the first of them
 * @param omitted a sentence on those that are left out; empty if there are none
 */
record ActivityTable(String title, List<Row> rows, String omitted) {

    private static final int MOST_ROWS = 500;

    /** A line of the table, in AWS's words. */
    record Row(String startTime, String capacity, String status, String cause, String description, String message) {}

    /** Returns the activities that asked for another capacity. */
    static ActivityTable scaling(PolicyReplay replay) {
        return scaling(replay, activity -> true);
    }

    /** Returns the same of the minutes from one to before another. */
    static ActivityTable scaling(PolicyReplay replay, int fromMinute, int toMinute) {
        Instant from = replay.timeline().startOf(fromMinute);
        Instant to = replay.timeline().startOf(toMinute);
        return scaling(
                replay,
                activity -> !activity.startTime().isBefore(from)
                        && activity.startTime().isBefore(to));
    }

    private static ActivityTable scaling(PolicyReplay replay, Predicate<Activity> which) {
        List<Activity> activities = select(replay, which.and(Activity::isScaling));
        String title = activities.size() == 1 ? "1 scaling activity" : count(activities) + " scaling activities";
        return of(title, activities, replay);
    }

    /** Returns the activities that scaled nothing. */
    static ActivityTable notScaled(PolicyReplay replay) {
        List<Activity> activities = select(replay, activity -> !activity.isScaling());
        String reasons = activities.stream()
                .collect(Collectors.groupingBy(ActivityTable::reason, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(reason -> Human.count(reason.getValue()) + " " + reason.getKey())
                .collect(Collectors.joining(", "));
        String title = "not scaled: " + (reasons.isEmpty() ? "never" : reasons);
        return of(title, activities, replay);
    }

    private static ActivityTable of(String title, List<Activity> activities, PolicyReplay replay) {
        int left = Math.max(0, activities.size() - MOST_ROWS);
        String omitted = left == 0
                ? ""
                : "%s more are left out here; activities-%s.csv has all of them."
                        .formatted(Human.count(left), replay.policy());
        List<Row> rows =
                activities.stream().limit(MOST_ROWS).map(ActivityTable::row).toList();
        return new ActivityTable(title, rows, omitted);
    }

    private static Row row(Activity activity) {
        return new Row(
                Human.second(activity.startTime()),
                activity.fromCapacity() + " → " + activity.toCapacity(),
                activity.notScaledReason()
                        .map(NotScaledReason::awsName)
                        .orElse(activity.status().awsName()),
                activity.cause(),
                activity.description(),
                activity.statusMessage());
    }

    private static List<Activity> select(PolicyReplay replay, Predicate<Activity> predicate) {
        return replay.activities().stream().filter(predicate).toList();
    }

    private static String reason(Activity activity) {
        return activity.notScaledReason().orElseThrow().awsName();
    }

    private static String count(List<Activity> activities) {
        return Human.count(activities.size());
    }
}
