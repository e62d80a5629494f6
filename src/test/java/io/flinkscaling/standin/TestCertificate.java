package io.flinkscaling.standin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate of {@code localhost}, made by the JDK's keytool and signed by itself. Closing deletes it. */
public final class TestCertificate implements AutoCloseable {

    /** As the JDK's own trust store: read without a password, and so without the time that deriving a key takes. */
    private static final String TYPE = "JKS";

    private static final String PASSWORD = "not-a-secret";

    private final Path store;

    private TestCertificate(Path store) {
        this.store = store;
    }

    /** Makes a certificate that is valid for a day. */
    public static TestCertificate make() throws IOException {
        Path store = Files.createTempDirectory("certificate-").resolve("localhost.jks");
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Process process = new ProcessBuilder(
                        keytool.toString(),
                        "-genkeypair",
                        "-alias",
                        "localhost",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost,ip:127.0.0.1",
                        "-validity",
                        "1",
                        "-storetype",
                        TYPE,
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD,
                        "-keypass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes());
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException("keytool made no certificate: " + output);
        }
        return new TestCertificate(store);
    }

    /** Returns what the server presents. */
    public SSLContext serverContext() throws IOException {
        try (InputStream in = Files.newInputStream(store)) {
            KeyStore keys = KeyStore.getInstance(TYPE);
            keys.load(in, PASSWORD.toCharArray());
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /** Returns the system properties of a JVM, or of a native binary, that trusts this certificate and no other. */
    public Map<String, String> trust() {
        return Map.of("javax.net.ssl.trustStore", store.toString(), "javax.net.ssl.trustStoreType", TYPE);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(store);
            Files.deleteIfExists(store.getParent());
        } catch (IOException e) {
            store.toFile().deleteOnExit();
        }
    }
}
