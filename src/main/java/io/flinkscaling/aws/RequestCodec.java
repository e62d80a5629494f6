package io.flinkscaling.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flinkscaling.scaling.ScalingRequest;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Outstanding requests as text: {@code {"desiredCapacity":6}} not yet asked of the service, with {@code afterOperation} in the
 * place of an earlier one that was under way, with {@code attempts} and
 * {@code attemptedVersion} asked of it, with {@code operationId} accepted, with {@code failureReason} failed, and {@code {}}
 * for none. Functions of other versions read it too: what they do not know they ignore, and a request that was asked of the
 * service is to an older one a request that was not.
 */
public final class RequestCodec {

    /** The text for no request. */
    public static final String NONE = "{}";

    private static final Logger LOG = Logger.getLogger(RequestCodec.class);

    /** A parameter takes 4 KB; a reason of this many characters fits in, also if JSON escapes each by six of its own. */
    private static final int LONGEST_REASON = 650;

    private static final String DESIRED_CAPACITY = "desiredCapacity";
    private static final String ATTEMPTS = "attempts";
    private static final String ATTEMPTED_VERSION = "attemptedVersion";
    private static final String AFTER = "afterOperation";
    private static final String REFUSED = "refused";
    private static final String OPERATION_ID = "operationId";
    private static final String FAILURE_REASON = "failureReason";
    private static final String STOPPED = "stopped";

    private final ObjectMapper json;

    public RequestCodec(ObjectMapper json) {
        this.json = json;
    }

    String encode(ScalingRequest request) {
        ObjectNode node = json.createObjectNode().put(DESIRED_CAPACITY, request.desiredCapacity());
        if (request instanceof ScalingRequest.Attempted attempted) {
            node.put(ATTEMPTS, attempted.attempts()).put(ATTEMPTED_VERSION, attempted.versionId());
            putIfTrue(node, REFUSED, attempted.isRefused());
        } else if (request instanceof ScalingRequest.Accepted accepted) {
            node.put(OPERATION_ID, accepted.operationId());
        } else if (request instanceof ScalingRequest.Failed failed) {
            node.put(FAILURE_REASON, shortened(failed.reason()));
            putIfTrue(node, STOPPED, failed.hasStopped());
        } else if (request instanceof ScalingRequest.Unaccepted unaccepted) {
            unaccepted.after().ifPresent(operationId -> node.put(AFTER, operationId));
        }
        // A parameter refuses double braces, which can only come from a reason. Source: SSM API reference,
        // PutParameter.
        return node.toString().replace("{{", "{\\u007b");
    }

    private static void putIfTrue(ObjectNode node, String field, boolean value) {
        if (value) {
            node.put(field, true);
        }
    }

    private static String shortened(String reason) {
        if (reason.length() <= LONGEST_REASON) {
            return reason;
        }
        boolean cutsACharacter = Character.isHighSurrogate(reason.charAt(LONGEST_REASON - 1));
        return reason.substring(0, cutsACharacter ? LONGEST_REASON - 1 : LONGEST_REASON);
    }

    /** What is no request, because somebody edited it, counts as none: Application Auto Scaling will ask again. */
    Optional<ScalingRequest> decode(String text) {
        try {
            JsonNode node = json.readTree(text);
            if (node.isObject() && node.isEmpty()) {
                return Optional.empty();
            }
            JsonNode desired = node.path(DESIRED_CAPACITY);
            if (desired.isInt() && desired.intValue() >= 1) {
                return Optional.of(request(desired.intValue(), node));
            }
        } catch (JsonProcessingException e) {
            LOG.debug("not JSON", e);
        }
        LOG.warnf("The stored scaling request is unreadable and counts as none: %s", text);
        return Optional.empty();
    }

    private static ScalingRequest request(int desiredCapacity, JsonNode node) {
        if (node.hasNonNull(FAILURE_REASON)) {
            return new ScalingRequest.Failed(
                    desiredCapacity,
                    node.get(FAILURE_REASON).asText(),
                    node.path(STOPPED).asBoolean());
        }
        if (node.hasNonNull(OPERATION_ID)) {
            return new ScalingRequest.Accepted(
                    desiredCapacity, node.get(OPERATION_ID).asText());
        }
        JsonNode attempts = node.path(ATTEMPTS);
        JsonNode version = node.path(ATTEMPTED_VERSION);
        if (attempts.isInt() && attempts.intValue() >= 1 && version.isIntegralNumber() && version.longValue() >= 1) {
            return new ScalingRequest.Attempted(
                    desiredCapacity,
                    attempts.intValue(),
                    version.longValue(),
                    node.path(REFUSED).asBoolean());
        }
        return new ScalingRequest.Unaccepted(
                desiredCapacity, Optional.ofNullable(node.path(AFTER).textValue()));
    }
}
