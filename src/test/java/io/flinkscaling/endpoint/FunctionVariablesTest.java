package io.flinkscaling.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinkscaling.scaling.FunctionVariables;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FunctionVariablesTest {

    @Test
    void theyAreThoseThatTheConfigurationIsMappedFrom() throws IllegalAccessException {
        List<Object> names = new ArrayList<>();
        for (Field field : FunctionVariables.class.getFields()) {
            names.add(field.get(null));
        }

        assertThat(names)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ScalingConfig.class.getMethods())
                        .map(FunctionVariablesTest::variable)
                        .toList());
    }

    private static String variable(Method key) {
        return "SCALING_" + key.getName().replaceAll("(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }
}
