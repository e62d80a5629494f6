package io.flinkscaling.endpoint;

import io.flinkscaling.standin.AwsStandIn;
import io.flinkscaling.standin.DemandAlarmsInAws;
import io.flinkscaling.standin.TestCertificate;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Runs the function against a stand-in for AWS, by the SDK's own settings, as one that serves the application {@code app}
 * from 1 to 32 with both alarms; init arguments override its configuration, and {@code tls=true} makes AWS speak HTTPS.
 */
public class StandInResource implements QuarkusTestResourceLifecycleManager {

    static final String TLS = "tls";

    private final Map<String, String> configuration = new HashMap<>(Map.of(
            "scaling.application-name", "app",
            "scaling.max-capacity", "32",
            "scaling.scale-out-alarm", DemandAlarmsInAws.SCALE_OUT,
            "scaling.scale-in-alarm", DemandAlarmsInAws.SCALE_IN,
            "scaling.request-parameter", "/scaling/app"));
    private final Map<String, String> sdkSettings =
            new HashMap<>(Map.of("aws.region", "us-east-1", "aws.accessKeyId", "any", "aws.secretAccessKey", "any"));
    private AwsStandIn aws;
    private TestCertificate certificate;

    @Override
    public void init(Map<String, String> overrides) {
        configuration.putAll(overrides);
    }

    @Override
    public Map<String, String> start() {
        try {
            aws = Boolean.parseBoolean(configuration.remove(TLS)) ? startWithTls() : AwsStandIn.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sdkSettings.put("aws.endpointUrl", aws.url());
        sdkSettings.forEach(System::setProperty);
        Map<String, String> all = new HashMap<>(configuration);
        all.putAll(sdkSettings);
        return all;
    }

    private AwsStandIn startWithTls() throws IOException {
        certificate = TestCertificate.make();
        sdkSettings.putAll(certificate.trust());
        return AwsStandIn.start(certificate.serverContext());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(aws, new TestInjector.MatchesType(AwsStandIn.class));
    }

    @Override
    public void stop() {
        sdkSettings.keySet().forEach(System::clearProperty);
        if (aws != null) {
            aws.close();
        }
        if (certificate != null) {
            certificate.close();
        }
    }
}
