package io.flinkscaling.standin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * Runs the stand-in by itself, beside a native binary for instance: {@code StandInMain [KEYSTORE PASSWORD]}. Prints its
 * address and runs until it is killed; an update ends by itself when the application has been described twice.
 */
public final class StandInMain {

    private static final int DESCRIBES_OF_UPDATE = 2;

    private StandInMain() {}

    public static void main(String[] args) throws IOException, GeneralSecurityException, InterruptedException {
        AwsStandIn standIn = args.length == 2 ? AwsStandIn.start(tls(Path.of(args[0]), args[1])) : AwsStandIn.start();
        standIn.application().finishUpdatesAfter(DESCRIBES_OF_UPDATE);
        System.out.println(standIn.url());
        new CountDownLatch(1).await();
    }

    private static SSLContext tls(Path file, String password) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance(KeyStore.getDefaultType());
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, password.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, password.toCharArray());
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(managers.getKeyManagers(), null, null);
        return tls;
    }
}
