package io.flinkscaling.endpoint;

import io.flinkscaling.standin.AwsStandIn;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs the function against a stand-in for AWS, by the SDK's own settings, as one that serves the application {@code app}
 * from 1 to 32 with both alarms; init arguments override its configuration.
 */
public class StandInResource implements QuarkusTestResourceLifecycleManager {

    private static final List<String> SDK_SETTINGS =
            List.of("aws.endpointUrl", "aws.region", "aws.accessKeyId", "aws.secretAccessKey");

    private final Map<String, String> configuration = new HashMap<>(Map.of(
            "scaling.application-name", "app",
            "scaling.max-capacity", "32",
            "scaling.scale-out-alarm", DemandAlarmsInAws.SCALE_OUT,
            "scaling.scale-in-alarm", DemandAlarmsInAws.SCALE_IN,
            "scaling.request-parameter", "/scaling/app"));
    private AwsStandIn aws;

    @Override
    public void init(Map<String, String> overrides) {
        configuration.putAll(overrides);
    }

    @Override
    public Map<String, String> start() {
        try {
            aws = AwsStandIn.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.setProperty("aws.endpointUrl", aws.url());
        System.setProperty("aws.region", "us-east-1");
        System.setProperty("aws.accessKeyId", "any");
        System.setProperty("aws.secretAccessKey", "any");
        return configuration;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(aws, new TestInjector.MatchesType(AwsStandIn.class));
    }

    @Override
    public void stop() {
        SDK_SETTINGS.forEach(System::clearProperty);
        if (aws != null) {
            aws.close();
        }
    }
}
