package com.aresgen.dynamodb.value;

import java.math.BigDecimal;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes values as DynamoDB's JSON. */
public final class ValueWriter {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ValueWriter() {}

    public static ObjectNode item(Map<String, AttributeValue> attributes) {
        var node = NODES.objectNode();
        attributes.forEach((name, value) -> node.set(name, value(value)));
        return node;
    }

    public static ObjectNode value(AttributeValue value) {
        var node = NODES.objectNode();
        switch (value) {
            case AttributeValue.Text(String text) -> node.put("S", text);
            case AttributeValue.Numeric(BigDecimal number) -> node.put("N", Numbers.text(number));
            case AttributeValue.Binary(Bytes bytes) -> node.put("B", base64(bytes));
            case AttributeValue.Bool(boolean truth) -> node.put("BOOL", truth);
            case AttributeValue.Null _ -> node.put("NULL", true);
            case AttributeValue.TextSet set -> node.set("SS", texts(set.values(), Function.identity()));
            case AttributeValue.NumericSet set -> node.set("NS", texts(set.values(), Numbers::text));
            case AttributeValue.BinarySet set -> node.set("BS", texts(set.values(), ValueWriter::base64));
            case AttributeValue.Sequence list -> {
                var array = node.putArray("L");
                list.values().forEach(element -> array.add(value(element)));
            }
            case AttributeValue.Document map -> node.set("M", item(map.values()));
        }
        return node;
    }

    private static <T> ArrayNode texts(Collection<T> values, Function<T, String> text) {
        var array = NODES.arrayNode(values.size());
        values.forEach(value -> array.add(text.apply(value)));
        return array;
    }

    private static String base64(Bytes bytes) {
        return Base64.getEncoder().encodeToString(bytes.array());
    }
}
