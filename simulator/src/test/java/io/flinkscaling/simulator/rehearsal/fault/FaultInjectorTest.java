package io.flinkscaling.simulator.rehearsal.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.policy.ComparisonOperator;
import io.flinkscaling.scaling.ApplicationStatus;
import io.flinkscaling.scaling.FlinkApplication.ParallelismUpdate;
import io.flinkscaling.simulator.cloud.Interference;
import io.flinkscaling.simulator.model.VirtualClock;
import io.flinkscaling.simulator.model.cloudwatch.Alarm;
import io.flinkscaling.simulator.model.cloudwatch.AlarmDefinition;
import io.flinkscaling.simulator.model.cloudwatch.CloudWatchSettings;
import io.flinkscaling.simulator.model.cloudwatch.MetricExpression;
import io.flinkscaling.simulator.model.cloudwatch.WatchedLag;
import io.flinkscaling.simulator.model.flink.FlinkLimits;
import io.flinkscaling.simulator.model.flink.ManagedFlink;
import io.flinkscaling.simulator.model.flink.UpdateFate;
import io.flinkscaling.simulator.wire.Call;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FaultInjectorTest {

    private static final long QUIET_FROM = 1_000_000;
    private static final Call LOOK = new Call("DescribeApplication", "");
    private static final Call UPDATE = new Call("UpdateApplication", "4");

    private final VirtualClock clock = new VirtualClock(0);
    private final ManagedFlink flink = new ManagedFlink(clock, 2, 1, FlinkLimits.DEFAULT, () -> 30_000);
    private int kills;

    @Test
    void theSameSeedLetsTheSameGoWrong() {
        List<String> rates = List.of(
                "throttling@0.1", "crash@0.1", "ssm-down@0.1", "concurrent-modification@0.1", "hung-connection@0.1");

        List<Set<Fault>> once = struck(injector(7, rates));

        assertThat(struck(injector(7, rates))).isEqualTo(once);
        assertThat(struck(injector(8, rates))).isNotEqualTo(once);
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

        faults.beginInvocation();
        assertThat(faults.fateOf(LOOK)).isInstanceOf(Interference.Hung.class);
        assertThat(faults.endInvocation()).containsExactly(Fault.HUNG_CONNECTION);
        assertThat(flink.status()).isEqualTo(ApplicationStatus.RUNNING);
        assertThat(befallenBy(faults, LOOK, UPDATE)).containsExactly(Fault.CONCURRENT_MODIFICATION);
        assertThat(flink.status()).isEqualTo(ApplicationStatus.UPDATING);
        assertThat(faults.waiting()).isEmpty();
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
    void aCrashComesNowBeforeAndNowAfterTheCallHasTakenEffect() {
        FaultInjector faults = injector(1, List.of());
        Set<Boolean> isAfterEffect = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            faults.arm(Fault.CRASH);
            faults.beginInvocation();
            isAfterEffect.add(((Interference.CallerGone) faults.fateOf(UPDATE)).isAfterEffect());
            faults.endInvocation();
        }

        assertThat(isAfterEffect).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void anUpdateWhoseAnswerIsLostFailsAndItsRepetitionsAreNotAnsweredEither() {
        FaultInjector faults = injector(1, List.of());
        faults.arm(Fault.ANSWER_LOST);
        faults.beginInvocation();

        assertThat(faults.fateOf(LOOK)).isInstanceOf(Interference.Served.class);
        assertThat(faults.fateOf(UPDATE)).isInstanceOf(Interference.AnswerLost.class);
        assertThat(faults.nextFate()).isEqualTo(UpdateFate.FAILS);
        assertThat(faults.fateOf(UPDATE)).isInstanceOf(Interference.CallerGone.class);
        assertThat(faults.endInvocation()).containsExactly(Fault.ANSWER_LOST);
        assertThat(faults.waiting()).isEmpty();
    }

    @Test
    void anUpdateThatIsRefusedLosesNoAnswerAndTheFaultWaits() {
        FaultInjector faults = injector(1, List.of());
        faults.arm(Fault.ANSWER_LOST);
        flink.deploy();

        assertThat(befallenBy(faults, UPDATE)).isEmpty();

        assertThat(faults.waiting()).containsExactly(Fault.ANSWER_LOST);
    }

    @Test
    void howAnUpdateEndsIsDrawnOnceHoweverOftenItIsAskedFor() {
        FaultInjector faults = injector(1, List.of("answer-lost@0.5", "update-fails@0.5"));
        Set<Class<?>> fates = new HashSet<>();
        faults.beginInvocation();
        for (int i = 0; i < 20; i++) {
            fates.add(faults.fateOf(UPDATE).getClass());
        }

        assertThat(fates).hasSize(1);
    }

    @Test
    void deletedAlarmsComeBackAfterHalfAnHourAsTheTemplateDeclaresThem() {
        Alarm alarm = new WatchedLag(
                        AlarmDefinition.allOf("demand", ComparisonOperator.GREATER_THAN_THRESHOLD, 2, 3),
                        MetricExpression.ofCapacity(32),
                        CloudWatchSettings.DEFAULT)
                .alarm;
        FaultInjector faults = new FaultInjector(scene(List.of(alarm)), FaultPlan.none(1));
        alarm.putThreshold(9);
        alarm.putCapacity(9);
        faults.arm(Fault.ALARMS_DELETED);
        assertThat(alarm.isDeleted()).isTrue();

        clock.advanceTo(29 * 60_000);
        faults.onMinute();
        assertThat(alarm.isDeleted()).isTrue();

        clock.advanceTo(30 * 60_000);
        faults.onMinute();
        assertThat(alarm.isDeleted()).isFalse();
        assertThat(alarm.definition().threshold()).isEqualTo(2);
        assertThat(alarm.capacity()).hasValue(32);
    }

    @Test
    void anApplicationThatAnUpdateLeftReadyIsStartedTenMinutesLater() {
        FaultInjector faults = injector(1, List.of());
        faults.arm(Fault.UPDATE_ENDS_READY);
        flink.setFates(faults::nextFate);
        flink.update(
                new ParallelismUpdate(4, OptionalInt.empty(), flink.describe().version()));
        clock.advanceTo(30_000);
        flink.onTime();
        assertThat(flink.status()).isEqualTo(ApplicationStatus.READY);

        clock.advanceTo(9 * 60_000);
        faults.onMinute();
        assertThat(flink.status()).isEqualTo(ApplicationStatus.READY);

        clock.advanceTo(10 * 60_000);
        faults.onMinute();
        assertThat(flink.status()).isEqualTo(ApplicationStatus.STARTING);
    }

    @Test
    void nothingGoesWrongByChanceInTheQuietEnd() {
        FaultInjector faults = injector(1, List.of("ssm-down@0.5", "concurrent-modification@0.5"));
        assertThat(struck(faults)).anyMatch(struck -> !struck.isEmpty());

        clock.advanceTo(QUIET_FROM);

        for (int i = 0; i < 20; i++) {
            assertThat(befallenBy(faults, new Call("GetParameter", ""), UPDATE)).isEmpty();
        }
    }

    private FaultInjector injector(long seed, List<String> rates) {
        FaultPlan plan = new FaultPlan(FaultRates.parse(rates), seed, QUIET_FROM);
        FaultInjector faults = new FaultInjector(scene(List.of()), plan);
        faults.onMinute();
        return faults;
    }

    private FaultScene scene(List<Alarm> demandAlarms) {
        return new FaultScene(clock, flink, demandAlarms, Optional.of(() -> kills++));
    }

    private static List<Set<Fault>> struck(FaultInjector faults) {
        List<Set<Fault>> struck = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            struck.add(befallenBy(faults, new Call("GetParameter", ""), LOOK, LOOK, new Call("PutParameter", "")));
        }
        return struck;
    }

    private static Set<Fault> befallenBy(FaultInjector faults, Call... calls) {
        faults.beginInvocation();
        for (Call call : calls) {
            faults.fateOf(call);
        }
        return faults.endInvocation();
    }
}
