package com.aresgen.models.answer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Joins the members of a streamed answer that OpenAI's format does not define, by the rules of OpenAI's own client for
 * deltas: texts are joined, objects merged, elements of a list merged by their {@code index} or else added. Texts that
 * name something come with each part and are not joined.
 */
final class Extras {
    private static final Set<String> NAMING = Set.of("type", "id", "format", "index", "role", "name", "object");

    private final Map<String, JsonNode> joined = new LinkedHashMap<>();

    void add(Map<String, JsonNode> more) {
        more.forEach((name, value) -> joined.merge(name, value, (before, next) -> joined(name, before, next)));
    }

    Map<String, JsonNode> all() {
        return joined;
    }

    private static JsonNode joined(String name, JsonNode before, JsonNode more) {
        if (before.isString() && more.isString() && !NAMING.contains(name)) {
            return StringNode.valueOf(before.stringValue() + more.stringValue());
        }
        if (before.isObject() && more.isObject()) {
            return merged((ObjectNode) before, (ObjectNode) more);
        }
        return before.isArray() && more.isArray() ? added((ArrayNode) before, (ArrayNode) more) : more;
    }

    private static JsonNode merged(ObjectNode before, ObjectNode more) {
        var all = before.deepCopy();
        more.forEachEntry((name, value) -> all.set(name, all.has(name) ? joined(name, all.path(name), value) : value));
        return all;
    }

    private static JsonNode added(ArrayNode before, ArrayNode more) {
        var all = JsonNodeFactory.instance.arrayNode().addAll(before);
        for (var element : more) {
            var same = place(all, element.path("index"));
            if (same < 0) {
                all.add(element);
            } else {
                all.set(same, joined("", all.get(same), element));
            }
        }
        return all;
    }

    private static int place(ArrayNode all, JsonNode index) {
        for (int i = 0; index.isInt() && i < all.size(); i++) {
            if (all.get(i).path("index").equals(index)) {
                return i;
            }
        }
        return -1;
    }
}
