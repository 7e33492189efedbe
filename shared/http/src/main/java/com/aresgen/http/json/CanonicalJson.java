package com.aresgen.http.json;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * One spelling for equal JSON: members sorted, no white space, equal numbers alike, in the spirit of RFC 8785 (which
 * would fold numbers into doubles; here no digit is lost). Used for fingerprints only.
 */
public final class CanonicalJson {
    private CanonicalJson() {}

    public static String of(JsonNode node) {
        var text = new StringBuilder();
        append(node, text);
        return text.toString();
    }

    private static void append(JsonNode node, StringBuilder text) {
        switch (node.getNodeType()) {
            case OBJECT -> appendMembers(node, text);
            case ARRAY -> appendElements(node, text);
            case NUMBER -> text.append(node.decimalValue().stripTrailingZeros());
            default -> text.append(node);
        }
    }

    private static void appendElements(JsonNode node, StringBuilder text) {
        var separator = "[";
        for (var element : node.values()) {
            text.append(separator);
            append(element, text);
            separator = ",";
        }
        text.append(node.isEmpty() ? "[]" : "]");
    }

    private static void appendMembers(JsonNode node, StringBuilder text) {
        List<Map.Entry<String, JsonNode>> members = new ArrayList<>(node.properties());
        members.sort(Comparator.comparing(Map.Entry::getKey));
        var separator = "{";
        for (var member : members) {
            text.append(separator)
                    .append(Json.MAPPER.writeValueAsString(member.getKey()))
                    .append(':');
            append(member.getValue(), text);
            separator = ",";
        }
        text.append(node.isEmpty() ? "{}" : "}");
    }
}
