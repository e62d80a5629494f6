package io.flinkscaling.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import java.lang.reflect.Proxy;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.Test;

class RequestIdFilterTest {

    @Test
    void theIdIsForgottenAfterTheRequest() {
        RequestIdFilter filter = new RequestIdFilter(invocation("id-1"));

        filter.remember();
        assertThat(MDC.get("requestId")).isEqualTo("id-1");

        filter.forget();
        assertThat(MDC.get("requestId")).isNull();
    }

    private static Context invocation(String id) {
        return (Context) Proxy.newProxyInstance(
                Context.class.getClassLoader(), new Class<?>[] {Context.class}, (proxy, method, arguments) -> id);
    }
}
