package io.flinkscaling.endpoint.dev;

import io.flinkscaling.endpoint.ScalingConfig;
import io.flinkscaling.scaling.DemandAlarms;
import io.flinkscaling.scaling.FlinkApplication;
import io.flinkscaling.scaling.InMemoryRequestStore;
import io.flinkscaling.scaling.RequestStore;
import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Puts an application in memory behind the target's ports, so that dev mode answers without AWS. */
@ApplicationScoped
@IfBuildProfile("dev")
class DevPorts {

    @Produces
    @Singleton
    FlinkApplication application(ScalingConfig config) {
        return new InMemoryApplication(Clock.systemUTC(), config.minCapacity().orElse(1));
    }

    @Produces
    @Singleton
    DemandAlarms alarms() {
        return new InMemoryAlarms();
    }

    @Produces
    @Singleton
    RequestStore store() {
        return new InMemoryRequestStore();
    }
}
