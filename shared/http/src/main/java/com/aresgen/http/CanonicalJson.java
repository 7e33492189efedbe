package com.aresgen.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * One spelling for equal JSON: members sorted, no white space, equal numbers alike, in the spirit of RFC 8785 (which
 * would fold numbers into doubles; here no digit is lost). Used for fingerprints only.
 */
final class CanonicalJson {
    private CanonicalJson() {}

    static String of(JsonNode node) {
        var text = new StringBuilder();
        append(node, text);
        return text.toString();
    }

    private static void append(JsonNode node, StringBuilder text) {
        switch (node.getNodeType()) {
            case OBJECT -> appendMembers(node, text);
            case ARRAY -> {
                text.append('[');
                node.valueStream().forEach(value -> {
                    append(value, text);
                    text.append(',');
                });
                text.append(']');
            }
            case NUMBER -> text.append(node.decimalValue().stripTrailingZeros());
            default -> text.append(node);
        }
    }

    private static void appendMembers(JsonNode node, StringBuilder text) {
        List<Map.Entry<String, JsonNode>> members = new ArrayList<>(node.properties());
        members.sort(Comparator.comparing(Map.Entry::getKey));
        text.append('{');
        for (var member : members) {
            text.append(Json.MAPPER.writeValueAsString(member.getKey())).append(':');
            append(member.getValue(), text);
            text.append(',');
        }
        text.append('}');
    }
}
