package io.flinkscaling.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetSettingsTest {

    /** Source: Managed Service for Apache Flink quotas, {@code ParallelismPerKPU}. */
    @ParameterizedTest
    @ValueSource(ints = {1, 8})
    void parallelismPerKpuIsWithinTheServicesLimits(int parallelismPerKpu) {
        assertThat(settings(parallelismPerKpu).parallelismPerKpu()).hasValue(parallelismPerKpu);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 9})
    void anyOtherIsRefused(int parallelismPerKpu) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(parallelismPerKpu))
                .withMessage("parallelismPerKpu is " + parallelismPerKpu + "; allowed: 1 to 8");
    }

    private static TargetSettings settings(int parallelismPerKpu) {
        return new TargetSettings(new CapacityRange(1, 10), CapacityUnit.KPU, OptionalInt.of(parallelismPerKpu));
    }
}
