package io.flinkscaling.simulator.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A function as it is deployed, unpacked: a native one, which has a file {@code bootstrap}, or classes and libraries for
 * Lambda's Java runtime. Closing deletes what was unpacked, and so does the
 * end of this program.
 */
public final class FunctionPackage implements AutoCloseable {

    /** The handler that Quarkus' packages for the Java runtime have. */
    private static final String HANDLER = "io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler::handleRequest";

    private static final String BOOTSTRAP = "bootstrap";
    private final TemporaryDirectory unpacked;
    private final Path directory;

    private FunctionPackage(TemporaryDirectory unpacked) {
        this.unpacked = unpacked;
        this.directory = unpacked.path();
    }

    /**
     * Unpacks a zip into a directory of its own.
     *
     * @throws IOException if the file cannot be read, or is not a function's; the message says which
     */
    public static FunctionPackage unpack(Path zip) throws IOException {
        FunctionPackage unpacked = new FunctionPackage(TemporaryDirectory.create("function-"));
        try (ZipFile file = new ZipFile(zip.toFile())) {
            Enumeration<? extends ZipEntry> entries = file.entries();
            while (entries.hasMoreElements()) {
                unpacked.extract(file, entries.nextElement());
            }
            unpacked.requireFunction();
            if (!unpacked.isNative()) {
                LambdaJavaRuntime.prepare(unpacked.directory());
            }
            return unpacked;
        } catch (IOException | RuntimeException e) {
            unpacked.close();
            throw e;
        }
    }

    /** Tells whether it is a native binary. */
    public boolean isNative() {
        return Files.exists(directory.resolve(BOOTSTRAP));
    }

    /** Returns where it was unpacked, Lambda's {@code LAMBDA_TASK_ROOT}. */
    public Path directory() {
        return directory;
    }

    /** Returns Lambda's {@code _HANDLER}. */
    public String handler() {
        return isNative() ? BOOTSTRAP : HANDLER;
    }

    /**
     * Returns the command that starts it.
     *
     * @param memoryMegabytes the function's memory, of which the Java runtime gives 85 % to the heap
     * @throws IllegalStateException if it needs Lambda's Java runtime and this program has none on its class path
     */
    public List<String> command(int memoryMegabytes) {
        if (isNative()) {
            return List.of(directory.resolve(BOOTSTRAP).toString());
        }
        return LambdaJavaRuntime.command(directory, HANDLER, memoryMegabytes);
    }

    @Override
    public void close() {
        unpacked.close();
    }

    private void extract(ZipFile zip, ZipEntry entry) throws IOException {
        Path file = directory.resolve(entry.getName()).normalize();
        if (!file.startsWith(directory)) {
            throw new ZipException("its entry " + entry.getName() + " lies outside of it");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        try (InputStream content = zip.getInputStream(entry)) {
            Files.copy(content, file);
        }
        if (entry.getName().equals(BOOTSTRAP) && !file.toFile().setExecutable(true)) {
            throw new IOException(file + " cannot be made executable");
        }
    }

    private void requireFunction() throws IOException {
        if (!isNative() && !Files.exists(directory.resolve("io/quarkus/amazon/lambda")) && !hasLambdaLibrary()) {
            throw new ZipException("it has neither a bootstrap nor a Lambda handler of Quarkus");
        }
    }

    private boolean hasLambdaLibrary() throws IOException {
        Path libraries = directory.resolve("lib");
        if (!Files.isDirectory(libraries)) {
            return false;
        }
        try (Stream<Path> files = Files.list(libraries)) {
            return files.anyMatch(file -> file.getFileName().toString().contains("quarkus-amazon-lambda"));
        }
    }
}
