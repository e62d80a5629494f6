package io.flinkscaling.endpoint;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TreeTraversingParser;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;

/**
 * Lets Quarkus, which knows the events of HTTP APIs (payload 2.0), serve REST APIs (payload 1.0) too: an event is adapted
 * while it is read. What is answered fits both, as long as nothing is in it that has no value.
 *
 * <p>Quarkus reads events and writes answers with a copy of the application's mapper, which is why a customizer of it is
 * the place.
 */
@Singleton
public class GatewayEvents implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule(GatewayEvents.class.getName()).setDeserializerModifier(new Modifier()));
        mapper.configOverride(APIGatewayV2HTTPResponse.class)
                .setInclude(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS));
    }

    private static final class Modifier extends BeanDeserializerModifier {

        private static final long serialVersionUID = 1L;

        @Override
        public JsonDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription bean, JsonDeserializer<?> deserializer) {
            return bean.getBeanClass() == APIGatewayV2HTTPEvent.class ? new Adapting(deserializer) : deserializer;
        }
    }

    private static final class Adapting extends DelegatingDeserializer {

        private static final long serialVersionUID = 1L;

        Adapting(JsonDeserializer<?> deserializer) {
            super(deserializer);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> deserializer) {
            return new Adapting(deserializer);
        }

        @Override
        public Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
            JsonNode event = context.readTree(json);
            JsonNode adapted = event instanceof ObjectNode object ? GatewayEvent.adapt(object) : event;
            try (JsonParser tokens = new TreeTraversingParser(adapted, json.getCodec())) {
                tokens.nextToken();
                return super.deserialize(tokens, context);
            }
        }
    }
}
