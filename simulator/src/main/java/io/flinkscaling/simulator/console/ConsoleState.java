package io.flinkscaling.simulator.console;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flinkscaling.simulator.model.autoscaling.Activity;
import io.flinkscaling.simulator.model.autoscaling.NotScaledReason;
import io.flinkscaling.simulator.model.cloudwatch.Alarm;
import io.flinkscaling.simulator.model.flink.ManagedFlink;
import io.flinkscaling.simulator.rehearsal.Incident;
import io.flinkscaling.simulator.rehearsal.LocalDeployment;
import io.flinkscaling.simulator.rehearsal.fault.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What the page shows, as JSON. */
final class ConsoleState {

    private static final int ACTIVITIES_SHOWN = 15;
    private static final Duration SHORT_WAIT = Duration.ofSeconds(2);

    private ConsoleState() {}

    /** Returns the state of the moment; to be called with the models' lock held. */
    static ObjectNode of(LocalDeployment deployment, CloudRun run) {
        ObjectNode state = JsonNodeFactory.instance.objectNode();
        state.put("time", Instant.ofEpochMilli(run.loop().epochMillis()).toString());
        add(state.putObject("speed"), run.pace(), deployment.waitedForFunction());
        state.put("recordsPerSecond", run.recordsPerSecond());
        ManagedFlink flink = deployment.target().flink();
        state.putObject("application")
                .put("name", deployment.applicationName())
                .put("status", flink.status().name())
                .put("parallelism", flink.parallelism())
                .put("currentParallelism", flink.currentParallelism())
                .put("version", flink.versionId())
                .put("demand", run.demand())
                .put("lagSeconds", run.loop().millisBehindLatest() / 1e3)
                .put("backlogRecords", Math.round(run.loop().backlogRecords()));
        ArrayNode alarms = state.putArray("alarms");
        deployment.target().alarms().all().forEach(alarm -> add(alarms.addObject(), alarm));
        ArrayNode activities = state.putArray("activities");
        List<Activity> all = deployment.target().activityLog().activities();
        for (int i = all.size() - 1; i >= Math.max(0, all.size() - ACTIVITIES_SHOWN); i--) {
            add(activities.addObject(), all.get(i));
        }
        ArrayNode minutes = state.putArray("minutes");
        run.minutes()
                .forEach(minute -> minutes.addArray()
                        .add(minute.epochMillis())
                        .add(minute.demand())
                        .add(minute.parallelism())
                        .add(minute.lagSeconds())
                        .add(minute.downSeconds()));
        ArrayNode faults = state.putArray("faults");
        for (Fault fault : Fault.values()) {
            ObjectNode node = faults.addObject()
                    .put("name", fault.optionName())
                    .put("isWaiting", deployment.waiting().contains(fault));
            deployment.obstacle(fault).ifPresent(reason -> node.put("obstacle", reason));
        }
        ArrayNode incidents = state.putArray("incidents");
        deployment.incidents().forEach(incident -> add(incidents.addObject(), incident));
        state.put("function", deployment.describeFunction());
        return state;
    }

    /** While a request is under way, virtual time stands still, and there is nothing to measure its pace by. */
    private static void add(ObjectNode node, Pace pace, Duration waited) {
        boolean isWaiting = waited.compareTo(SHORT_WAIT) > 0;
        node.put("wanted", pace.wanted())
                .put("reached", isWaiting ? 0 : pace.reached())
                .put("isBehind", isWaiting || pace.isBehind());
        if (isWaiting) {
            node.put("message", "waiting for the function for " + waited.toSeconds() + " s");
        }
    }

    private static void add(ObjectNode node, Alarm alarm) {
        node.put("name", alarm.definition().name())
                .put("state", alarm.isDeleted() ? "deleted" : alarm.state().name())
                .put("comparison", alarm.definition().operator().awsName())
                .put("threshold", alarm.definition().threshold())
                .put("evaluationPeriods", alarm.definition().evaluationPeriods())
                .put("datapointsToAlarm", alarm.definition().datapointsToAlarm());
        if (!Double.isNaN(alarm.latest())) {
            node.put("latest", alarm.latest());
        }
    }

    private static void add(ObjectNode node, Incident incident) {
        node.put("time", incident.time().toString())
                .put("fault", incident.cause())
                .put("affected", incident.affected())
                .put("outcome", incident.outcome());
    }

    private static void add(ObjectNode node, Activity activity) {
        node.put("time", activity.startTime().toString())
                .put("status", activity.status().awsName())
                .put("from", activity.fromCapacity())
                .put("to", activity.toCapacity())
                .put("isScaling", activity.isScaling())
                .put("cause", activity.cause())
                .put(
                        "message",
                        activity.notScaledReason().map(NotScaledReason::awsName).orElse(activity.statusMessage()));
    }
}
