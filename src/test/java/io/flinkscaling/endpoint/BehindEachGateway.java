package io.flinkscaling.endpoint;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs a class once behind each kind of gateway, in the same application, unless it is {@link BehindOneGateway}. */
final class BehindEachGateway implements ClassTemplateInvocationContextProvider {

    @Override
    public boolean supportsClassTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(ExtensionContext context) {
        boolean isOneEnough = context.getRequiredTestClass().isAnnotationPresent(BehindOneGateway.class);
        return (isOneEnough ? Stream.of(Gateway.current()) : Stream.of(Gateway.values())).map(Behind::new);
    }

    private record Behind(Gateway gateway)
            implements ClassTemplateInvocationContext, BeforeEachCallback, AfterEachCallback {

        @Override
        public String getDisplayName(int invocationIndex) {
            return gateway.name();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(this);
        }

        @Override
        public void beforeEach(ExtensionContext context) {
            gateway.enter();
        }

        @Override
        public void afterEach(ExtensionContext context) {
            Gateway.leave();
        }
    }
}
