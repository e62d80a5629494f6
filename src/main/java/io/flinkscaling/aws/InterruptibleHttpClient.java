package io.flinkscaling.aws;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * Makes the calls of another client end when their thread is interrupted, which is how the SDK's time-outs end a call.
 * Nothing interrupts the read of a socket, and closing the connection waits for the read: an answer that comes byte by byte
 * would take as long as it likes. So each exchange, with all of its answer, runs on a thread of its own, for which the caller
 * waits.
 *
 * <p>Answers are held in memory: this is for calls, not for downloads.
 */
final class InterruptibleHttpClient implements SdkHttpClient {

    private static final int BUFFER_BYTES = 8192;

    private final SdkHttpClient client;
    private final ExecutorService threads = Executors.newCachedThreadPool(InterruptibleHttpClient::daemon);

    InterruptibleHttpClient(SdkHttpClient client) {
        this.client = client;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new Exchange(client.prepareRequest(request));
    }

    @Override
    public String clientName() {
        return client.clientName();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        client.close();
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "aws-call");
        thread.setDaemon(true);
        return thread;
    }

    private final class Exchange implements ExecutableHttpRequest {

        private final ExecutableHttpRequest request;
        private volatile boolean isAbandoned;

        Exchange(ExecutableHttpRequest request) {
            this.request = request;
        }

        /**
         * {@inheritDoc}
         *
         * @throws InterruptedIOException if the thread is interrupted, which it then still is
         */
        @Override
        public HttpExecuteResponse call() throws IOException {
            Future<HttpExecuteResponse> answer = threads.submit(this::exchange);
            try {
                return answer.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                abort();
                throw (IOException) new InterruptedIOException("interrupted while AWS was answering").initCause(e);
            } catch (ExecutionException e) {
                throw rethrown(e.getCause());
            }
        }

        /** Returns at once: the connection is closed by another thread, as that can take as long as a read. */
        @Override
        public void abort() {
            if (!isAbandoned) {
                isAbandoned = true;
                threads.execute(request::abort);
            }
        }

        private HttpExecuteResponse exchange() throws IOException {
            HttpExecuteResponse response = request.call();
            HttpExecuteResponse.Builder whole = HttpExecuteResponse.builder().response(response.httpResponse());
            if (response.responseBody().isPresent()) {
                try (InputStream body = response.responseBody().get()) {
                    whole.responseBody(AbortableInputStream.create(new ByteArrayInputStream(read(body))));
                }
            }
            return whole.build();
        }

        private byte[] read(InputStream body) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
                if (isAbandoned) {
                    throw new InterruptedIOException("nobody waits for this answer any more");
                }
                bytes.write(buffer, 0, count);
            }
            return bytes.toByteArray();
        }

        private static IOException rethrown(Throwable cause) {
            if (cause instanceof RuntimeException e) {
                throw e;
            }
            if (cause instanceof Error e) {
                throw e;
            }
            return (IOException) cause;
        }
    }
}
