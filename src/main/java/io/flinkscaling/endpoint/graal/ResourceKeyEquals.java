package io.flinkscaling.endpoint.graal;

import com.oracle.svm.core.annotate.Alias;
import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import java.util.function.Predicate;

/**
 * Compares the keys by which a native image finds its resources. They are a record, whose {@code equals} the image runs
 * by interpreted method handles, 0.7 ms each time; a start looks up some 16 resources. Their {@code hashCode} did not show in
 * a profile. With a GraalVM that has no such class of two fields, nothing is substituted; once it compiles the
 * {@code equals} of records, this can go.
 */
@SuppressWarnings("overrides")
@TargetClass(
        className = "com.oracle.svm.core.jdk.Resources$ModuleInstanceResourceKey",
        onlyWith = ResourceKeyEquals.IsThere.class)
final class ResourceKeyEquals {

    @Alias
    private Module module;

    @Alias
    private String resource;

    private ResourceKeyEquals() {}

    @Substitute
    @Override
    public boolean equals(Object other) {
        return other instanceof ResourceKeyEquals key && module == key.module && resource.equals(key.resource);
    }

    static final class IsThere implements Predicate<String> {

        @Override
        public boolean test(String className) {
            try {
                Class<?> key = Class.forName(className, false, IsThere.class.getClassLoader());
                return key.getDeclaredField("module").getType() == Module.class
                        && key.getDeclaredField("resource").getType() == String.class;
            } catch (ReflectiveOperationException e) {
                return false;
            }
        }
    }
}
