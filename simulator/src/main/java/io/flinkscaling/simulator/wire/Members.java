package io.flinkscaling.simulator.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Structures and lists as the AWS Query protocol flattens them, such as {@code Dimensions.member.1.Name}, and as XML.
 *
 * <p>Source: AWS Query protocol, as the SDK for Java 2.40.2 speaks it to CloudWatch.
 */
public final class Members {

    private static final String MEMBER = "member";

    private Members() {}

    /** Returns the parameters of a form body. */
    public static Map<String, String> parse(String form) {
        Map<String, String> parameters = new TreeMap<>();
        for (String pair : form.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    /** Returns the values of a flat list, such as {@code AlarmNames}. */
    public static List<String> list(Map<String, String> parameters, String name) {
        List<String> values = new ArrayList<>();
        String value;
        while ((value = parameters.get(name + "." + MEMBER + "." + (values.size() + 1))) != null) {
            values.add(value);
        }
        return values;
    }

    /** Returns the flattened structure as XML elements. */
    public static String xml(Map<String, String> flat) {
        Map<String, Map<String, String>> byName = new TreeMap<>();
        StringBuilder xml = new StringBuilder();
        flat.forEach((key, value) -> {
            int dot = key.indexOf('.');
            if (dot < 0) {
                xml.append(element(key, escape(value)));
            } else {
                byName.computeIfAbsent(key.substring(0, dot), name -> new TreeMap<>())
                        .put(key.substring(dot + 1), value);
            }
        });
        byName.forEach((name, content) -> xml.append(element(name, content(content))));
        return xml.toString();
    }

    public static String element(String name, String content) {
        return "<" + name + ">" + content + "</" + name + ">";
    }

    public static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String content(Map<String, String> flat) {
        boolean isList = flat.keySet().stream().allMatch(key -> key.startsWith(MEMBER + "."));
        if (!isList) {
            return xml(flat);
        }
        Map<Integer, Map<String, String>> items = new TreeMap<>();
        flat.forEach((key, value) -> {
            String[] parts = key.split("\\.", 3);
            items.computeIfAbsent(Integer.valueOf(parts[1]), index -> new TreeMap<>())
                    .put(parts.length == 3 ? parts[2] : "", value);
        });
        StringBuilder xml = new StringBuilder();
        items.values().forEach(item -> xml.append(element(MEMBER, item(item))));
        return xml.toString();
    }

    private static String item(Map<String, String> item) {
        return item.containsKey("") ? escape(item.get("")) : xml(item);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
