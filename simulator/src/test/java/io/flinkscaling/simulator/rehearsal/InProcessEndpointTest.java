package io.flinkscaling.simulator.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinkscaling.scaling.TargetState;
import io.flinkscaling.simulator.model.VirtualClock;
import io.flinkscaling.simulator.model.autoscaling.Endpoint;
import io.flinkscaling.simulator.model.autoscaling.EndpointException;
import io.flinkscaling.simulator.model.flink.FlinkLimits;
import io.flinkscaling.simulator.model.flink.ManagedFlink;
import io.flinkscaling.simulator.rehearsal.fault.FaultInjector;
import io.flinkscaling.simulator.rehearsal.fault.FaultPlan;
import io.flinkscaling.simulator.rehearsal.fault.FaultScene;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InProcessEndpointTest {

    @Test
    void aRequestThatTheStateMachineRefusesIsOverToo() {
        VirtualClock clock = new VirtualClock(0);
        ManagedFlink flink = new ManagedFlink(clock, 2, 1, FlinkLimits.DEFAULT, () -> 30_000);
        FaultInjector faults =
                new FaultInjector(new FaultScene(clock, flink, List.of(), Optional.empty()), FaultPlan.none(1));
        List<FunctionCall> calls = new ArrayList<>();
        InvocationRecorder recorder = new InvocationRecorder(clock, faults, new Incidents(), calls::add);
        Endpoint refusing = new Endpoint() {
            @Override
            public TargetState get() {
                throw new EndpointException(404, "gone");
            }

            @Override
            public TargetState patch(int desiredCapacity) {
                throw new EndpointException(400, "too much");
            }
        };

        assertThatThrownBy(() -> new InProcessEndpoint(refusing, recorder).patch(99))
                .isInstanceOf(EndpointException.class);

        assertThat(calls).extracting(FunctionCall::request).containsExactly("PATCH 99");
        assertThat(calls).extracting(FunctionCall::status).containsExactly(400);
        assertThat(faults.isInvocation()).isFalse();
    }
}
