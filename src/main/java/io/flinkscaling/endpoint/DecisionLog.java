package io.flinkscaling.endpoint;

import io.flinkscaling.scaling.TargetListener;
import io.flinkscaling.scaling.TargetListener.Decision;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** Logs one line for each decision, with its fields by name; nothing while nothing changes. */
@ApplicationScoped
class DecisionLog implements TargetListener {

    private static final Logger LOG = Logger.getLogger(DecisionLog.class);

    private final ScalingConfig config;
    private final Duration longUpdate;

    DecisionLog(ScalingConfig config) {
        this.config = config;
        this.longUpdate = StartUp.updateWarning(config);
    }

    @Override
    public void decided(Decision decision) {
        MDC.put("application", config.applicationName());
        MDC.put("fromCapacity", decision.fromCapacity());
        MDC.put("toCapacity", decision.toCapacity());
        MDC.put("scalingStatus", decision.status().awsName());
        MDC.put("cause", decision.cause());
        try {
            LOG.infof(
                    "Scaling from %d to %d is %s: %s",
                    decision.fromCapacity(),
                    decision.toCapacity(),
                    decision.status().awsName(),
                    decision.cause());
        } finally {
            MDC.remove("application");
            MDC.remove("fromCapacity");
            MDC.remove("toCapacity");
            MDC.remove("scalingStatus");
            MDC.remove("cause");
        }
    }

    @Override
    public void alarmsNotAligned(RuntimeException cause) {
        LOG.warn("The alarm thresholds could not be set to the capacity; the next call tries again", cause);
    }

    @Override
    public void updating(Duration age) {
        if (age.compareTo(longUpdate) > 0) {
            LOG.warnf(
                    "The application has been UPDATING for %d minutes, longer than %d: it processes nothing meanwhile",
                    age.toMinutes(), longUpdate.toMinutes());
        }
    }

    @Override
    public void stopped() {
        LOG.warn("The application is READY after an update: it processes nothing until somebody starts it");
    }
}
