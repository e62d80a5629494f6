package io.flinkscaling.endpoint;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBuilder;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.SettableBeanProperty;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Makes the path of a gateway's event a URI's path again, while the event is read. An HTTP API decodes the path, and
 * Quarkus takes it as it is: a blank would then be an error of ours, a question mark the end of the path. Only what a
 * path cannot have is escaped, so that a path that was not decoded, as that of a REST API, stays the same.
 *
 * <p>Quarkus reads events with a copy of the application's mapper, which is why a customizer of it is the place. The
 * events are named by their class names, because each gateway's extension knows but its own.
 */
@Singleton
public class EventUriEncoder implements ObjectMapperCustomizer {

    private static final Map<String, List<String>> URI_PARTS = Map.of(
            "com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent",
            List.of("rawPath", "rawQueryString"),
            "io.quarkus.amazon.lambda.http.model.AwsProxyRequest",
            List.of("path"));

    /** What RFC 3986 lets stand in a path, without the semicolon, behind which JAX-RS would ignore everything. */
    private static final String PUNCTUATION = "-._~!$&'()*+,=:@/";

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(
                new SimpleModule(EventUriEncoder.class.getName()).setDeserializerModifier(new Modifier()));
    }

    /**
     * Escapes whatever a path cannot have: also a percent sign without two hexadecimal digits, and the second of two
     * slashes at the beginning, which a URI would take for a host's.
     */
    static String encode(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        StringBuilder encoded = new StringBuilder(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            char c = (char) (bytes[i] & 0xFF);
            boolean secondSlash = c == '/' && i == 1 && bytes[0] == '/';
            if (!secondSlash && (isLiteral(c) || isEscape(bytes, i))) {
                encoded.append(c);
            } else {
                encoded.append(String.format("%%%02X", (int) c));
            }
        }
        return encoded.toString();
    }

    private static boolean isLiteral(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || PUNCTUATION.indexOf(c) >= 0;
    }

    private static boolean isEscape(byte[] bytes, int at) {
        return bytes[at] == '%' && at + 2 < bytes.length && isHexDigit(bytes[at + 1]) && isHexDigit(bytes[at + 2]);
    }

    private static boolean isHexDigit(byte b) {
        return Character.digit((char) (b & 0xFF), 16) >= 0;
    }

    private static final class Modifier extends BeanDeserializerModifier {

        private static final long serialVersionUID = 1L;

        @Override
        public BeanDeserializerBuilder updateBuilder(
                DeserializationConfig config, BeanDescription bean, BeanDeserializerBuilder builder) {
            for (String part : URI_PARTS.getOrDefault(bean.getBeanClass().getName(), List.of())) {
                SettableBeanProperty property = builder.findProperty(PropertyName.construct(part));
                builder.addOrReplaceProperty(property.withValueDeserializer(new UriPartDeserializer()), true);
            }
            return builder;
        }
    }

    private static final class UriPartDeserializer extends StdScalarDeserializer<String> {

        private static final long serialVersionUID = 1L;

        UriPartDeserializer() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return encode(json.getValueAsString(""));
        }
    }
}
