package io.flinkscaling.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.commons.support.AnnotationSupport.findAnnotation;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Nothing is logged to the console, so a test that fails shows here what was logged meanwhile; and a warning or an error that
 * neither {@link Warns} foresees nor a {@link LogRecorder} takes fails its test. A packaged function logs elsewhere.
 */
final class ForeseenLog implements BeforeEachCallback, AfterEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        store(context).put(LogWatch.class, LogWatch.start());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        LogWatch watch = store(context).remove(LogWatch.class, LogWatch.class);
        watch.close();
        if (context.getExecutionException().isPresent()) {
            System.out.print(watch.text());
        } else if (findAnnotation(context.getRequiredTestClass(), QuarkusIntegrationTest.class)
                .isEmpty()) {
            assertForeseen(watch.warnings(), findAnnotation(context.getElement(), Warns.class));
        }
    }

    private static void assertForeseen(List<String> warnings, Optional<Warns> foreseen) {
        if (foreseen.isEmpty()) {
            assertThat(warnings).as("warnings and errors in the log").isEmpty();
            return;
        }
        String[] texts = foreseen.get().value();
        assertThat(warnings)
                .as("warnings and errors in the log, each with one of %s", Arrays.toString(texts))
                .hasSizeGreaterThanOrEqualTo(foreseen.get().atLeast())
                .allMatch(warning -> Arrays.stream(texts).anyMatch(warning::contains));
    }

    private static ExtensionContext.Store store(ExtensionContext context) {
        return context.getStore(Namespace.create(ForeseenLog.class, context.getUniqueId()));
    }
}
