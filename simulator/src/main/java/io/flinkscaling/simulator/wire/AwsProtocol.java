package io.flinkscaling.simulator.wire;

import com.sun.net.httpserver.HttpExchange;
import java.util.Optional;

/** Port: a protocol that calls of AWS arrive in. */
@FunctionalInterface
public interface AwsProtocol {

    /**
     * Reads a call; empty if the request is not of this protocol.
     *
     * @throws ServiceError if it is, and is no call of a service that is served
     */
    Optional<ReceivedCall> read(HttpExchange exchange, byte[] body);
}
