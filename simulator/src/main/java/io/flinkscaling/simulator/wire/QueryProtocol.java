package io.flinkscaling.simulator.wire;

import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** AWS Query: a form body with the operation as {@code Action}, an answer in XML. CloudWatch is the one that speaks it. */
public final class QueryProtocol implements AwsProtocol {

    private static final String CONTENT_TYPE = "text/xml";
    private static final String NAMESPACE = "http://monitoring.amazonaws.com/doc/2010-08-01/";

    private final QueryService service;

    public QueryProtocol(QueryService service) {
        this.service = service;
    }

    /** Takes any request for a call in this protocol. */
    @Override
    public Optional<ReceivedCall> read(HttpExchange exchange, byte[] body) {
        return Optional.of(read(new String(body, StandardCharsets.UTF_8)));
    }

    private ReceivedCall read(String body) {
        Map<String, String> parameters = Members.parse(body);
        String operation = parameters.remove("Action");
        if (operation == null) {
            throw new ServiceError("MissingAction", "the body has no Action");
        }
        parameters.remove("Version");
        return new ReceivedCall() {
            @Override
            public Call call() {
                return new Call(operation, service.detail(operation, parameters));
            }

            @Override
            public Answer run() {
                String result = service.call(operation, parameters);
                String metadata = Members.element("ResponseMetadata", Members.element("RequestId", "stand-in"));
                String name = operation + "Response";
                return Answer.of(
                        200,
                        CONTENT_TYPE,
                        "<" + name + " xmlns=\"" + NAMESPACE + "\">" + result + metadata + "</" + name + ">");
            }

            @Override
            public Answer refuse(ServiceError error) {
                String code = error.code().equals(Throttling.JSON_CODE) ? Throttling.QUERY_CODE : error.code();
                String content = Members.element("Type", error.status() < 500 ? "Sender" : "Receiver")
                        + Members.element("Code", code)
                        + Members.element("Message", Members.escape(error.getMessage()));
                return Answer.of(
                        error.status(),
                        CONTENT_TYPE,
                        Members.element("ErrorResponse", Members.element("Error", content)));
            }
        };
    }
}
