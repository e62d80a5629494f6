package io.flinkscaling.endpoint;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.flinkscaling.aws.AwsClients;
import io.flinkscaling.aws.CallBudget;
import io.flinkscaling.aws.CloudWatchDemandAlarms;
import io.flinkscaling.aws.ManagedFlinkApplication;
import io.flinkscaling.aws.RequestCodec;
import io.flinkscaling.aws.SsmRequestStore;
import io.flinkscaling.aws.SystemRollback;
import io.flinkscaling.scaling.DemandAlarms;
import io.flinkscaling.scaling.DemandAlarms.AlarmRole;
import io.flinkscaling.scaling.FlinkApplication;
import io.flinkscaling.scaling.RequestStore;
import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;

/** Puts AWS behind the target's ports. */
@Singleton
@UnlessBuildProfile("dev")
class AwsPorts {

    private final AwsClients clients = AwsClients.shared();

    @Produces
    @Singleton
    FlinkApplication application(ScalingConfig config, CallBudget budget) {
        return new ManagedFlinkApplication(
                clients.flink(),
                budget,
                InstantSource.system(),
                config.applicationName(),
                config.systemRollback().orElse(SystemRollback.ENABLE));
    }

    @Produces
    @Singleton
    DemandAlarms alarms(ScalingConfig config, CallBudget budget) {
        Map<AlarmRole, String> names = new EnumMap<>(AlarmRole.class);
        config.scaleOutAlarm().filter(name -> !name.isBlank()).ifPresent(name -> names.put(AlarmRole.SCALE_OUT, name));
        config.scaleInAlarm().filter(name -> !name.isBlank()).ifPresent(name -> names.put(AlarmRole.SCALE_IN, name));
        return new CloudWatchDemandAlarms(clients.cloudWatch(), budget, names);
    }

    @Produces
    @Singleton
    RequestStore store(ScalingConfig config, CallBudget budget, ObjectMapper json) {
        return new SsmRequestStore(clients.ssm(), budget, config.requestParameter(), new RequestCodec(json));
    }
}
