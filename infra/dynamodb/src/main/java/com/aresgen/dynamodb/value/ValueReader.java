package com.aresgen.dynamodb.value;

import com.aresgen.dynamodb.ServiceError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Reads values from DynamoDB's JSON, of which the JSON types are already checked, and validates what they hold. */
public final class ValueReader {
    private static final int DEEPEST = 32;

    private ValueReader() {}

    /** Reads a map of attributes: an item, a key, or the values of an expression. */
    public static Map<String, AttributeValue> item(JsonNode attributes) {
        return map(attributes, 0);
    }

    public static AttributeValue value(JsonNode value) {
        return value(value, 1);
    }

    private static Map<String, AttributeValue> map(JsonNode attributes, int depth) {
        var values = LinkedHashMap.<String, AttributeValue>newLinkedHashMap(attributes.size());
        for (var attribute : attributes.properties()) {
            values.put(attribute.getKey(), value(attribute.getValue(), depth + 1));
        }
        return Collections.unmodifiableMap(values);
    }

    private static AttributeValue value(JsonNode value, int depth) {
        requireSupported(depth);
        var types = value.properties();
        if (types.isEmpty()) {
            throw ServiceError.validation(
                    "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes");
        }
        if (types.size() > 1) {
            throw ServiceError.validation(
                    "Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported"
                            + " datatypes");
        }
        var only = types.iterator().next();
        return value(only.getKey(), only.getValue(), depth);
    }

    private static AttributeValue value(String type, JsonNode content, int depth) {
        return switch (type) {
            case "S" -> new AttributeValue.Text(content.asString());
            case "N" -> new AttributeValue.Numeric(Numbers.parse(content.asString()));
            case "B" -> new AttributeValue.Binary(bytes(content));
            case "BOOL" -> new AttributeValue.Bool(content.asBoolean());
            case "NULL" -> nothing(content);
            case "SS" -> new AttributeValue.TextSet(texts(content));
            case "NS" -> new AttributeValue.NumericSet(numbers(content));
            case "BS" -> new AttributeValue.BinarySet(binaries(content));
            case "L" -> list(content, depth);
            case "M" -> new AttributeValue.Document(map(content, depth));
            default ->
                throw ServiceError.validation(
                        "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes");
        };
    }

    private static AttributeValue nothing(JsonNode content) {
        if (!content.asBoolean()) {
            throw ServiceError.parameter("Null attribute value types must have the value of true");
        }
        return new AttributeValue.Null();
    }

    private static AttributeValue list(JsonNode content, int depth) {
        var values = new ArrayList<AttributeValue>(content.size());
        for (var element : content) {
            values.add(value(element, depth + 1));
        }
        return new AttributeValue.Sequence(Collections.unmodifiableList(values));
    }

    private static void requireSupported(int depth) {
        if (depth > DEEPEST) {
            throw ServiceError.validation("Nesting Levels have exceeded supported limits: Attributes in the item have"
                    + " nested levels beyond supported limit");
        }
    }

    private static SequencedSet<String> texts(JsonNode content) {
        requireFilled(content, "An string set  may not be empty");
        var all = content.valueStream().map(JsonNode::asString).toList();
        return distinct(
                all,
                ValueOrder::compare,
                () -> ServiceError.parameter("Input collection " + all + " contains duplicates."));
    }

    private static SequencedSet<BigDecimal> numbers(JsonNode content) {
        requireFilled(content, "An number set  may not be empty");
        var all = content.valueStream()
                .map(number -> Numbers.parse(number.asString()))
                .toList();
        return distinct(
                all, Comparator.naturalOrder(), () -> ServiceError.validation("Input collection contains duplicates"));
    }

    private static SequencedSet<Bytes> binaries(JsonNode content) {
        requireFilled(content, "Binary sets should not be empty");
        var all = content.valueStream().map(ValueReader::bytes).toList();
        var texts = content.valueStream().map(JsonNode::asString).toList();
        return distinct(
                all,
                Comparator.naturalOrder(),
                () -> ServiceError.parameter("Input collection " + texts + "of type BS contains duplicates."));
    }

    private static void requireFilled(JsonNode content, String message) {
        if (content.isEmpty()) {
            throw ServiceError.parameter(message);
        }
    }

    /** Sets are kept in the order in which the service answers them, whatever the order of the request. */
    private static <T> SequencedSet<T> distinct(
            Collection<T> all, Comparator<? super T> order, Supplier<ServiceError> fault) {
        var sorted = new TreeSet<T>(order);
        for (var element : all) {
            if (!sorted.add(element)) {
                throw fault.get();
            }
        }
        return Collections.unmodifiableSequencedSet(new LinkedHashSet<>(sorted));
    }

    private static Bytes bytes(JsonNode content) {
        return new Bytes(Base64.getDecoder().decode(content.asString()));
    }
}
