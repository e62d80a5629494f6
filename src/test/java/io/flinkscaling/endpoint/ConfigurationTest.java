package io.flinkscaling.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinkscaling.aws.SystemRollback;
import io.flinkscaling.scaling.CapacityUnit;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The environment of the Lambda function, read as Quarkus reads it. */
class ConfigurationTest {

    private static final int ORDINAL_OF_ENVIRONMENT = 300;

    private final Map<String, String> environment = new HashMap<>(Map.of(
            "SCALING_APPLICATION_NAME", "my-application",
            "SCALING_MAX_CAPACITY", "32",
            "SCALING_REQUEST_PARAMETER", "/flink-scaling/my-application"));

    @Test
    void threeKeysSuffice() {
        ScalingConfig config = config();

        assertThat(StartUp.settings(config).range().min()).isEqualTo(1);
        assertThat(StartUp.settings(config).range().max()).isEqualTo(32);
        assertThat(StartUp.settings(config).unit()).isEqualTo(CapacityUnit.PARALLELISM);
        assertThat(StartUp.settings(config).parallelismPerKpu()).isEmpty();
        assertThat(config.scaleOutAlarm()).isEmpty();
        assertThat(config.scaleInAlarm()).isEmpty();
        assertThat(config.systemRollback()).isEmpty();
        assertThat(StartUp.updateWarning(config)).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void everyKeyIsRead() {
        environment.put("SCALING_MIN_CAPACITY", "2");
        environment.put("SCALING_CAPACITY_UNIT", "kpu");
        environment.put("SCALING_PARALLELISM_PER_KPU", "4");
        environment.put("SCALING_SCALE_OUT_ALARM", "out");
        environment.put("SCALING_SCALE_IN_ALARM", "in");
        environment.put("SCALING_SYSTEM_ROLLBACK", "leave");
        environment.put("SCALING_UPDATE_WARNING_MINUTES", "45");
        ScalingConfig config = config();

        assertThat(config.applicationName()).isEqualTo("my-application");
        assertThat(config.requestParameter()).isEqualTo("/flink-scaling/my-application");
        assertThat(config.scaleOutAlarm()).contains("out");
        assertThat(config.scaleInAlarm()).contains("in");
        assertThat(StartUp.settings(config).range().min()).isEqualTo(2);
        assertThat(StartUp.settings(config).unit()).isEqualTo(CapacityUnit.KPU);
        assertThat(StartUp.settings(config).parallelismPerKpu()).hasValue(4);
        assertThat(config.systemRollback()).contains(SystemRollback.LEAVE);
        assertThat(StartUp.updateWarning(config)).isEqualTo(Duration.ofMinutes(45));
    }

    /** CloudFormation passes a parameter that was left empty as an empty variable. */
    @Test
    void anEmptyVariableIsAsGoodAsNone() {
        environment.put("SCALING_MIN_CAPACITY", "");
        environment.put("SCALING_CAPACITY_UNIT", "");
        environment.put("SCALING_PARALLELISM_PER_KPU", "");
        environment.put("SCALING_SCALE_OUT_ALARM", "");
        environment.put("SCALING_SCALE_IN_ALARM", "");
        environment.put("SCALING_SYSTEM_ROLLBACK", "");
        environment.put("SCALING_UPDATE_WARNING_MINUTES", "");
        ScalingConfig config = config();

        assertThat(StartUp.settings(config).range().min()).isEqualTo(1);
        assertThat(StartUp.settings(config).unit()).isEqualTo(CapacityUnit.PARALLELISM);
        assertThat(StartUp.settings(config).parallelismPerKpu()).isEmpty();
        assertThat(config.scaleOutAlarm()).isEmpty();
        assertThat(config.scaleInAlarm()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            APPLICATION_NAME  | my app   | SCALING_APPLICATION_NAME is "my app"; allowed: 1 to 128 of the characters A-Z a-z 0-9 _ . -
            APPLICATION_NAME  | a/b      | SCALING_APPLICATION_NAME is "a/b"; allowed: 1 to 128 of the characters A-Z a-z 0-9 _ . -
            REQUEST_PARAMETER | {{x}}    | SCALING_REQUEST_PARAMETER is "{{x}}"; allowed: a name of A-Z a-z 0-9 _ . -, or several after a / each, not beginning with aws or ssm
            REQUEST_PARAMETER | /a:3     | SCALING_REQUEST_PARAMETER is "/a:3"; allowed: a name of A-Z a-z 0-9 _ . -, or several after a / each, not beginning with aws or ssm
            REQUEST_PARAMETER | /AWS/x   | SCALING_REQUEST_PARAMETER is "/AWS/x"; allowed: a name of A-Z a-z 0-9 _ . -, or several after a / each, not beginning with aws or ssm
            REQUEST_PARAMETER | a/b      | SCALING_REQUEST_PARAMETER is "a/b"; allowed: a name of A-Z a-z 0-9 _ . -, or several after a / each, not beginning with aws or ssm
            MIN_CAPACITY      | 0        | SCALING_MIN_CAPACITY is 0; allowed: at least 1
            MAX_CAPACITY      | 0        | SCALING_MAX_CAPACITY is 0; allowed: at least SCALING_MIN_CAPACITY, which is 1
            MAX_CAPACITY      | 100001   | SCALING_MAX_CAPACITY is 100001; allowed: up to 100000
            PARALLELISM_PER_KPU | 0      | SCALING_PARALLELISM_PER_KPU is 0; allowed: 1 to 8
            PARALLELISM_PER_KPU | 9      | SCALING_PARALLELISM_PER_KPU is 9; allowed: 1 to 8
            UPDATE_WARNING_MINUTES | 0   | SCALING_UPDATE_WARNING_MINUTES is 0; allowed: a whole number from 1 to 1440
            UPDATE_WARNING_MINUTES | 1441 | SCALING_UPDATE_WARNING_MINUTES is 1441; allowed: a whole number from 1 to 1440
            """)
    void aBadValueIsToldWithItsKeyAndWhatIsAllowed(String key, String value, String message) {
        environment.put("SCALING_" + key, value);

        assertThatThrownBy(() -> StartUp.settings(config())).hasMessage(message);
    }

    @Test
    void theTwoAlarmsAreTwo() {
        environment.put("SCALING_SCALE_OUT_ALARM", "demand");
        environment.put("SCALING_SCALE_IN_ALARM", "demand");

        assertThatThrownBy(() -> StartUp.settings(config()))
                .hasMessage(
                        "SCALING_SCALE_IN_ALARM is \"demand\"; allowed: another alarm than SCALING_SCALE_OUT_ALARM");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MIN_CAPACITY        | scaling.min-capacity        | Expected an integer value
            MAX_CAPACITY        | scaling.max-capacity        | Expected an integer value
            PARALLELISM_PER_KPU | scaling.parallelism-per-kpu | Expected an integer value
            CAPACITY_UNIT       | scaling.capacity-unit       | allowed values: kpu,parallelism
            SYSTEM_ROLLBACK     | scaling.system-rollback     | allowed values: enable,leave
            UPDATE_WARNING_MINUTES | scaling.update-warning-minutes | Expected an integer value
            """)
    void whatIsNoNumberOrNoUnitIsToldSoToo(String key, String told, String allowed) {
        environment.put("SCALING_" + key, "cpu");

        assertThatThrownBy(this::config).hasMessageContainingAll(told, "cpu", allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "APPLICATION_NAME,  scaling.application-name",
        "MAX_CAPACITY,      scaling.max-capacity",
        "REQUEST_PARAMETER, scaling.request-parameter"
    })
    void soIsAKeyThatIsMissing(String key, String told) {
        environment.remove("SCALING_" + key);
        assertThatThrownBy(this::config).hasMessageContaining("The config property " + told + " is required");

        environment.put("SCALING_" + key, "");
        assertThatThrownBy(this::config)
                .hasMessageContaining("The config property " + told + " is defined as the empty String");
    }

    private ScalingConfig config() {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new EnvConfigSource(environment, ORDINAL_OF_ENVIRONMENT))
                .withMapping(ScalingConfig.class)
                .build();
        return config.getConfigMapping(ScalingConfig.class);
    }
}
