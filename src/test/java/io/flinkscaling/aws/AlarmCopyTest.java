package io.flinkscaling.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.PutMetricAlarmRequest;

/** Driven by the SDK's own list of fields, so that one which a later SDK adds is missed here and not by an operator. */
class AlarmCopyTest {

    /** What PutMetricAlarm takes and DescribeAlarms does not tell; the tags of an existing alarm stay. */
    private static final List<String> ONLY_PUT = List.of("Tags");

    private static final Map<String, SdkField<?>> OF_ALARM =
            fields(MetricAlarm.builder().build().sdkFields());

    private static final Map<String, SdkField<?>> OF_REQUEST =
            fields(PutMetricAlarmRequest.builder().build().sdkFields());

    @ParameterizedTest
    @MethodSource("commonFields")
    void copies(String field) {
        Object value = value(OF_ALARM.get(field));
        MetricAlarm.Builder alarm = MetricAlarm.builder();
        OF_ALARM.get(field).set(alarm, value);

        PutMetricAlarmRequest copy = AlarmCopy.of(alarm.build());

        assertThat(OF_REQUEST.get(field).getValueOrDefault(copy)).isEqualTo(value);
        assertThat(setFields(copy)).containsExactly(field);
    }

    @Test
    void nothingElseOfTheRequestDescribesAnAlarm() {
        assertThat(OF_REQUEST.keySet().stream().filter(field -> !OF_ALARM.containsKey(field)))
                .containsExactlyElementsOf(ONLY_PUT);
    }

    @Test
    void whatAnAlarmDoesNotHaveItsCopyHasNotEither() {
        assertThat(setFields(AlarmCopy.of(MetricAlarm.builder().build()))).isEmpty();
    }

    /** DescribeAlarms tells empty Dimensions of a metric-math alarm, and PutMetricAlarm refuses them beside Metrics. */
    @Test
    void anEmptyListIsLeftOut() {
        PutMetricAlarmRequest copy = AlarmCopy.of(MetricAlarm.builder()
                .alarmActions(List.of())
                .okActions(List.of())
                .insufficientDataActions(List.of())
                .dimensions(List.of())
                .metrics(List.of())
                .build());

        assertThat(copy.hasAlarmActions()).isFalse();
        assertThat(copy.hasOkActions()).isFalse();
        assertThat(copy.hasInsufficientDataActions()).isFalse();
        assertThat(copy.hasDimensions()).isFalse();
        assertThat(copy.hasMetrics()).isFalse();
    }

    static Stream<String> commonFields() {
        return OF_ALARM.keySet().stream().filter(OF_REQUEST::containsKey);
    }

    private static List<String> setFields(PutMetricAlarmRequest request) {
        return OF_REQUEST.values().stream()
                .filter(field -> isSet(field.getValueOrDefault(request)))
                .map(SdkField::memberName)
                .toList();
    }

    /** The SDK tells a list that was not set as an empty one. */
    private static boolean isSet(Object value) {
        return value instanceof List<?> list ? !list.isEmpty() : value != null;
    }

    private static Object value(SdkField<?> field) {
        return switch (field.memberName()) {
            case "Dimensions" ->
                List.of(Dimension.builder().name("StreamName").value("in").build());
            case "Metrics" ->
                List.of(MetricDataQuery.builder()
                        .id("demand")
                        .expression("m1 / 60")
                        .build());
            default -> scalarOrTexts(field);
        };
    }

    private static Object scalarOrTexts(SdkField<?> field) {
        return switch (field.marshallingType().getTargetClass().getSimpleName()) {
            case "String" -> "some " + field.memberName();
            case "Integer" -> 7;
            case "Double" -> 7.5;
            case "Boolean" -> true;
            case "List" -> List.of("arn:aws:sns:eu-central-1:123456789012:operators");
            default -> throw new AssertionError("no value for " + field.memberName());
        };
    }

    private static Map<String, SdkField<?>> fields(List<SdkField<?>> fields) {
        return fields.stream()
                .collect(Collectors.toMap(
                        SdkField::memberName, field -> field, (first, second) -> first, LinkedHashMap::new));
    }
}
