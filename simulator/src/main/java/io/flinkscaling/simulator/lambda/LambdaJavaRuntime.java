package io.flinkscaling.simulator.lambda;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Lambda's Java runtime: AWS's runtime interface client, as this program has it on its class path. It loads a function's
 * classes from its working directory.
 */
final class LambdaJavaRuntime {

    private static final String MAIN = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

    /** The classes by which its jars are found. */
    private static final List<String> CLASSES = List.of(
            MAIN,
            "com.amazonaws.services.lambda.runtime.Context",
            "com.amazonaws.services.lambda.runtime.serialization.PojoSerializer",
            "software.amazon.awssdk.utilslite.SdkInternalThreadLocal");

    /** Without it, every process unpacks the library to the same file in /tmp, and those that start together break. */
    private static final String LIBRARY_PROPERTY =
            "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

    private static final String LIBRARY = ".libaws-lambda-jni.so";
    private static final int HEAP_PER_CENT = 85;

    private LambdaJavaRuntime() {}

    /** Puts what the runtime needs beside the function's classes. */
    static void prepare(Path directory) throws IOException {
        try (InputStream library = loader().getResourceAsStream("jni/libaws-lambda-jni." + platform() + ".so")) {
            if (library != null) {
                Files.copy(library, directory.resolve(LIBRARY));
            }
        }
    }

    /**
     * Returns the command that runs a handler, with the flags of Lambda's own Java runtimes.
     *
     * @throws IllegalStateException if the runtime is not on the class path
     */
    static List<String> command(Path directory, String handler, int memoryMegabytes) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:MaxHeapSize=" + memoryMegabytes * HEAP_PER_CENT / 100 + "m",
                "-XX:+UseSerialGC",
                "-XX:+TieredCompilation",
                "-XX:TieredStopAtLevel=1",
                "-D" + LIBRARY_PROPERTY + "=" + directory.resolve(LIBRARY),
                "-cp",
                CLASSES.stream()
                        .map(LambdaJavaRuntime::jarOf)
                        .distinct()
                        .collect(Collectors.joining(File.pathSeparator)),
                MAIN,
                handler);
    }

    private static String platform() {
        boolean isArm = System.getProperty("os.arch").equals("aarch64");
        boolean isMusl = Files.exists(Path.of("/lib", isArm ? "ld-musl-aarch64.so.1" : "ld-musl-x86_64.so.1"));
        return (isMusl ? "linux_musl-" : "linux-") + (isArm ? "aarch_64" : "x86_64");
    }

    private static String jarOf(String className) {
        URL url = loader().getResource(className.replace('.', '/') + ".class");
        if (url == null) {
            throw new IllegalStateException("Lambda's Java runtime is not on the class path: " + className);
        }
        String jar = url.getPath().substring(0, url.getPath().indexOf('!'));
        return Path.of(URI.create(jar)).toString();
    }

    private static ClassLoader loader() {
        return LambdaJavaRuntime.class.getClassLoader();
    }
}
