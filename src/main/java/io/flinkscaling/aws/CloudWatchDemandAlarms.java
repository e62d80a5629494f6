package io.flinkscaling.aws;

import io.flinkscaling.scaling.CapacityConstant;
import io.flinkscaling.scaling.DemandAlarms;
import io.flinkscaling.scaling.DemandAlarms.AlarmRole;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.AlarmType;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmsRequest;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.PutMetricAlarmRequest;

/** The demand alarms in CloudWatch, by name. */
public final class CloudWatchDemandAlarms implements DemandAlarms {

    private static final Logger LOG = Logger.getLogger(CloudWatchDemandAlarms.class);

    private static final String SERVICE = "CloudWatch";

    private final CloudWatchClient client;
    private final CallBudget budget;
    private final Map<AlarmRole, String> names;
    private final AtomicBoolean missingWasTold = new AtomicBoolean();

    /**
     * Makes the port of a target's alarms.
     *
     * @param names the names of those alarms that the target has; may be empty, and then nothing is called
     */
    public CloudWatchDemandAlarms(CloudWatchClient client, CallBudget budget, Map<AlarmRole, String> names) {
        this.client = client;
        this.budget = budget;
        this.names = Map.copyOf(names);
    }

    @Override
    public Map<AlarmRole, Followed> followed() {
        Map<AlarmRole, Followed> followed = new EnumMap<>(AlarmRole.class);
        if (names.isEmpty()) {
            return followed;
        }
        List<MetricAlarm> alarms = describe(List.copyOf(names.values()));
        names.forEach((role, name) -> named(alarms, name).ifPresent(alarm -> followed.put(role, followed(alarm))));
        if (followed.size() < names.size() && !missingWasTold.getAndSet(true)) {
            LOG.warnf("Of the alarms %s only those of %s exist with a static threshold", names, followed.keySet());
        }
        return followed;
    }

    @Override
    public void follow(AlarmRole role, double threshold, int capacity) {
        String name = names.get(role);
        named(describe(List.of(name)), name).ifPresent(alarm -> put(alarm, threshold, capacity));
    }

    private void put(MetricAlarm alarm, double threshold, int capacity) {
        PutMetricAlarmRequest.Builder request =
                AlarmCopy.of(alarm).toBuilder().threshold(threshold).overrideConfiguration(budget.nextCall());
        if (constant(alarm).isPresent()) {
            request.metrics(alarm.metrics().stream()
                    .map(entry -> value(entry).isPresent() ? with(entry, capacity) : entry)
                    .toList());
        }
        AwsErrors.translated(SERVICE, () -> client.putMetricAlarm(request.build()));
    }

    private static Followed followed(MetricAlarm alarm) {
        return new Followed(alarm.threshold(), constant(alarm));
    }

    private static OptionalDouble constant(MetricAlarm alarm) {
        return alarm.metrics().stream()
                .map(CloudWatchDemandAlarms::value)
                .filter(OptionalDouble::isPresent)
                .findFirst()
                .orElse(OptionalDouble.empty());
    }

    private static OptionalDouble value(MetricDataQuery entry) {
        return CapacityConstant.read(entry.id(), entry.expression());
    }

    private static MetricDataQuery with(MetricDataQuery entry, int capacity) {
        return entry.toBuilder()
                .expression(CapacityConstant.expression(capacity))
                .build();
    }

    private List<MetricAlarm> describe(List<String> alarmNames) {
        DescribeAlarmsRequest request = DescribeAlarmsRequest.builder()
                .alarmNames(alarmNames)
                .alarmTypes(AlarmType.METRIC_ALARM)
                .overrideConfiguration(budget.nextCall())
                .build();
        return AwsErrors.translated(SERVICE, () -> client.describeAlarms(request))
                .metricAlarms();
    }

    /** An alarm without a static threshold (anomaly detection) is none of ours. */
    private static Optional<MetricAlarm> named(List<MetricAlarm> alarms, String name) {
        return alarms.stream()
                .filter(alarm -> name.equals(alarm.alarmName()) && alarm.threshold() != null)
                .findFirst();
    }
}
