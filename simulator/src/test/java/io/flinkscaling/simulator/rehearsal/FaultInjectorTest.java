package io.flinkscaling.simulator.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinkscaling.simulator.cloud.Interference;
import io.flinkscaling.simulator.model.VirtualClock;
import io.flinkscaling.simulator.model.autoscaling.EndpointException;
import io.flinkscaling.simulator.model.autoscaling.ScalableResource;
import io.flinkscaling.simulator.model.flink.DowntimeModel;
import io.flinkscaling.simulator.model.flink.FlinkLimits;
import io.flinkscaling.simulator.model.flink.ManagedFlink;
import io.flinkscaling.simulator.model.flink.UpdateFate;
import io.flinkscaling.simulator.replay.ModelledTarget;
import io.flinkscaling.simulator.replay.NoAlarms;
import io.flinkscaling.simulator.replay.Runs;
import io.flinkscaling.simulator.wire.Call;
import io.flinkscaling.target.ApplicationStatus;
import io.flinkscaling.target.TargetState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FaultInjectorTest {

    private static final long QUIET_FROM = 1_000_000;
    private static final Call LOOK = new Call("DescribeApplication", "");
    private static final Call UPDATE = new Call("UpdateApplication", "4");

    private final VirtualClock clock = new VirtualClock(0);
    private final ManagedFlink flink = new ManagedFlink(
            clock,
            2,
            1,
            new DowntimeModel(Duration.ofSeconds(30), Duration.ZERO, 0, 0),
            FlinkLimits.DEFAULT,
            () -> UpdateFate.SUCCEEDS,
            1);
    private int kills;

    @Test
    void theSameSeedLetsTheSameGoWrong() {
        List<String> rates = List.of(
                "throttling@0.1", "crash@0.1", "ssm-down@0.1", "concurrent-modification@0.1", "hung-connection@0.1");

        List<Set<Fault>> once = befallen(injector(7, rates));

        assertThat(befallen(injector(7, rates))).isEqualTo(once);
        assertThat(befallen(injector(8, rates))).isNotEqualTo(once);
        assertThat(once).anyMatch(faults -> !faults.isEmpty()).anyMatch(Set::isEmpty);
    }

    @Test
    void allAttemptsOfAThrottledOperationAreThrottledAndNoOthers() {
        FaultInjector faults = injector(1, List.of());
        faults.arm(Fault.THROTTLING);

        faults.beginInvocation();

        assertThat(faults.fateOf(LOOK)).isInstanceOf(Interference.Refused.class);
        assertThat(faults.fateOf(LOOK)).isInstanceOf(Interference.Refused.class);
        assertThat(faults.fateOf(UPDATE)).isInstanceOf(Interference.Served.class);
        assertThat(faults.endInvocation()).containsExactly(Fault.THROTTLING);
        assertThat(befallenBy(faults, LOOK)).as("it is over").isEmpty();
    }

    @Test
    void aDeploymentWaitsForAnUpdateAndHoldsNothingElseBack() {
        FaultInjector faults = injector(1, List.of());
        faults.arm(Fault.CONCURRENT_MODIFICATION);
        faults.arm(Fault.HUNG_CONNECTION);

        assertThat(befallenBy(faults, LOOK)).containsExactly(Fault.HUNG_CONNECTION);
        assertThat(flink.status()).isEqualTo(ApplicationStatus.RUNNING);
        assertThat(befallenBy(faults, LOOK, UPDATE)).containsExactly(Fault.CONCURRENT_MODIFICATION);
        assertThat(flink.status()).isEqualTo(ApplicationStatus.UPDATING);
        assertThat(faults.armed()).isEmpty();
    }

    @Test
    void aCrashKillsTheProcessOnceAndGivesNoAnswer() {
        FaultInjector faults = injector(1, List.of());
        faults.arm(Fault.CRASH);
        faults.beginInvocation();

        Interference.Fate fate = faults.fateOf(LOOK);

        assertThat(fate).isInstanceOf(Interference.CallerGone.class);
        ((Interference.CallerGone) fate).then().run();
        assertThat(kills).isEqualTo(1);
        assertThat(faults.endInvocation()).containsExactly(Fault.CRASH);
    }

    @Test
    void nothingGoesWrongByChanceInTheQuietEnd() {
        FaultInjector faults = injector(1, List.of("ssm-down@0.5", "concurrent-modification@0.5"));
        assertThat(befallenBy(faults, new Call("GetParameter", ""))).isNotNull();

        clock.advanceTo(QUIET_FROM);

        for (int i = 0; i < 20; i++) {
            assertThat(befallenBy(faults, new Call("GetParameter", ""), UPDATE)).isEmpty();
        }
    }

    @Test
    void aRequestThatTheStateMachineRefusesIsOverToo() {
        FaultInjector faults = injector(1, List.of());
        List<FunctionCall> calls = new ArrayList<>();
        ScalableResource refusing = new ScalableResource() {
            @Override
            public TargetState get() {
                throw new EndpointException(404, "gone");
            }

            @Override
            public TargetState patch(double desiredCapacity) {
                throw new EndpointException(400, "too much");
            }
        };

        assertThatThrownBy(() -> new DirectResource(refusing, clock, faults, calls::add).patch(99))
                .isInstanceOf(EndpointException.class);

        assertThat(calls).extracting(FunctionCall::request).containsExactly("PATCH 99");
        assertThat(calls).extracting(FunctionCall::status).containsExactly(400);
        assertThat(faults.isInvocation()).isFalse();
    }

    private FaultInjector injector(long seed, List<String> rates) {
        FaultInjector faults = new FaultInjector(FaultRates.parse(rates), seed, QUIET_FROM, () -> kills++);
        faults.attach(
                new ModelledTarget(Runs.setup("step", Map.of()), clock, flink, Map.of(), new NoAlarms(), List.of()));
        faults.onMinute();
        return faults;
    }

    private static List<Set<Fault>> befallen(FaultInjector faults) {
        List<Set<Fault>> befallen = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            befallen.add(befallenBy(faults, new Call("GetParameter", ""), LOOK, LOOK, new Call("PutParameter", "")));
        }
        return befallen;
    }

    private static Set<Fault> befallenBy(FaultInjector faults, Call... calls) {
        faults.beginInvocation();
        for (Call call : calls) {
            faults.fateOf(call);
        }
        return faults.endInvocation();
    }
}
