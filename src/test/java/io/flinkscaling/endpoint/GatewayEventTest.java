package io.flinkscaling.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Source: API Gateway developer guide, "Create AWS Lambda proxy integrations for HTTP APIs", payload format version. */
class GatewayEventTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void anEventOfPayload2StaysAsItIs() {
        String event = "{'version':'2.0','rawPath':'/prod/a','rawQueryString':'q=1','headers':{'accept':'*/*'},"
                + "'requestContext':{'http':{'method':'GET'}},'body':null,'isBase64Encoded':false}";

        assertThat(adapted(event)).isEqualTo(json(event));
    }

    @Test
    void oneOfPayload1BecomesTheSameRequest() {
        assertThat(
                        adapted(
                                "{'resource':'/a/{id}','path':'/a/app','httpMethod':'PATCH','headers':{'Accept':'*/*'},"
                                        + "'multiValueHeaders':{'Accept':['*/*']},'pathParameters':{'id':'app'},"
                                        + "'requestContext':{'path':'/prod/a/app','stage':'prod'},'body':'e30=','isBase64Encoded':true}"))
                .isEqualTo(json("{'version':'2.0','rawPath':'/a/app','headers':{'Accept':'*/*'},"
                        + "'requestContext':{'http':{'method':'PATCH'}},'body':'e30=','isBase64Encoded':true}"));
    }

    /** An HTTP API that is told to send payload 1.0 says so, and its path begins with the stage. */
    @Test
    void alsoWhenAnHttpApiSendsIt() {
        assertThat(adapted("{'version':'1.0','path':'/prod/a','httpMethod':'GET','headers':null}")
                        .path("rawPath")
                        .asText())
                .isEqualTo("/prod/a");
    }

    /** Payload 2.0 joins the values of a header by commas. */
    @Test
    void severalValuesOfAHeaderAreJoined() {
        assertThat(headers("{'httpMethod':'GET','headers':{'A':'2'},'multiValueHeaders':{'A':['1','2'],'B':['3']}}"))
                .isEqualTo(json("{'A':'1,2','B':'3'}"));
    }

    @Test
    void withoutMultiValueHeadersTheSingleOnesCount() {
        assertThat(headers("{'httpMethod':'GET','headers':{'A':'2'},'multiValueHeaders':null}"))
                .isEqualTo(json("{'A':'2'}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'httpMethod':'GET','multiValueHeaders':{'Expect':['100-continue'],'a':['b']}}",
                "{'httpMethod':'GET','headers':{'EXPECT':'100-continue','a':'b'}}",
                "{'rawPath':'/','headers':{'expect':'100-continue','a':'b','Content-Length':'x','connection':'close'}}",
                "{'rawPath':'/','headers':{'Upgrade':'h2c','TE':'trailers','Transfer-Encoding':'chunked','a':'b'}}"
            })
    void whatAClientSettlesWithTheGatewayIsDropped(String event) {
        assertThat(headers(event)).isEqualTo(json("{'a':'b'}"));
    }

    @Test
    void aDecodedPathIsAUriAgain() {
        assertThat(adapted("{'rawPath':'/a b','rawQueryString':'c=d e'}"))
                .isEqualTo(json("{'rawPath':'/a%20b','rawQueryString':'c=d%20e'}"));
        assertThat(adapted("{'path':'/a b','httpMethod':'GET'}").path("rawPath").asText())
                .isEqualTo("/a%20b");
    }

    /** What Quarkus then makes of it is an error of the gateway's. */
    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'httpMethod':null}", "{'httpMethod':5,'path':{},'headers':[]}", "{'rawPath':7}"})
    void whatIsNoEventIsNotStumbledOver(String event) {
        assertThat(adapted(event)).isNotNull();
    }

    private static JsonNode headers(String event) {
        return adapted(event).path("headers");
    }

    private static ObjectNode adapted(String event) {
        return GatewayEvent.adapt(json(event));
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
