package io.flinkscaling.endpoint;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.flinkscaling.aws.AwsClients;
import io.flinkscaling.aws.CallBudget;
import io.flinkscaling.aws.CloudWatchDemandAlarms;
import io.flinkscaling.aws.ManagedFlinkApplication;
import io.flinkscaling.aws.RequestCodec;
import io.flinkscaling.aws.SsmRequestStore;
import io.flinkscaling.aws.SystemRollback;
import io.flinkscaling.scaling.CapacityRange;
import io.flinkscaling.scaling.CapacityUnit;
import io.flinkscaling.scaling.DemandAlarms.AlarmRole;
import io.flinkscaling.scaling.ScalableTarget;
import io.flinkscaling.scaling.TargetListener;
import io.flinkscaling.scaling.TargetListener.Decision;
import io.flinkscaling.scaling.TargetSettings;
import io.flinkscaling.standin.DemandAlarmsInAws;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.OptionalInt;

/** What another instance of the function has: a target of its own on the same AWS. */
final class FunctionInstance {

    private FunctionInstance() {}

    static ScalableTarget start() {
        AwsClients clients = new AwsClients();
        CallBudget budget = new CallBudget(System::nanoTime);
        return new ScalableTarget(
                new TargetSettings(new CapacityRange(1, 32), CapacityUnit.PARALLELISM, OptionalInt.empty()),
                new ManagedFlinkApplication(
                        clients.flink(), budget, InstantSource.system(), "app", SystemRollback.ENABLE),
                new CloudWatchDemandAlarms(
                        clients.cloudWatch(),
                        budget,
                        Map.of(
                                AlarmRole.SCALE_OUT, DemandAlarmsInAws.SCALE_OUT,
                                AlarmRole.SCALE_IN, DemandAlarmsInAws.SCALE_IN)),
                new SsmRequestStore(
                        clients.ssm(), budget, EndpointScenario.PARAMETER, new RequestCodec(new ObjectMapper())),
                new Silence());
    }

    private static final class Silence implements TargetListener {

        @Override
        public void decided(Decision decision) {}

        @Override
        public void alarmsNotAligned(RuntimeException cause) {}

        @Override
        public void updating(Duration age) {}

        @Override
        public void stopped() {}
    }
}
