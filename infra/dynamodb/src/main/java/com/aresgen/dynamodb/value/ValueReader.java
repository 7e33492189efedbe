package com.aresgen.dynamodb.value;

import com.aresgen.dynamodb.error.ServiceError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.function.IntFunction;
import tools.jackson.databind.JsonNode;

/** Reads values from DynamoDB's JSON, of which the JSON types are already checked, and validates what they hold. */
public final class ValueReader {
    private static final int DEEPEST = 32;

    private final Wording wording;
    private boolean isNameless;

    private ValueReader(Wording wording) {
        this.wording = wording;
    }

    /** Reads a map of attributes: an item or a key. */
    public static Map<String, AttributeValue> item(JsonNode attributes) {
        return item(attributes, Wording.NEWER);
    }

    /** An empty name is reported before the values if it is an attribute's, and after them if it is inside of one. */
    public static Map<String, AttributeValue> item(JsonNode attributes, Wording wording) {
        var reader = new ValueReader(wording);
        reader.isNameless = attributes.has("");
        reader.requireNames();
        var item = reader.map(attributes, 0);
        reader.requireNames();
        return item;
    }

    public static AttributeValue value(JsonNode value) {
        return value(value, Wording.NEWER);
    }

    public static AttributeValue value(JsonNode value, Wording wording) {
        var reader = new ValueReader(wording);
        var read = reader.value(value, 1);
        reader.requireNames();
        return read;
    }

    private void requireNames() {
        if (isNameless) {
            throw ServiceError.validation("Empty attribute name");
        }
    }

    private Map<String, AttributeValue> map(JsonNode attributes, int depth) {
        var values = LinkedHashMap.<String, AttributeValue>newLinkedHashMap(attributes.size());
        for (var attribute : attributes.properties()) {
            isNameless |= attribute.getKey().isEmpty();
            values.put(attribute.getKey(), value(attribute.getValue(), depth + 1));
        }
        return Collections.unmodifiableMap(values);
    }

    private AttributeValue value(JsonNode value, int depth) {
        if (depth > DEEPEST) {
            throw ServiceError.validation(
                    "Nesting Levels have exceeded supported limits: Attributes in the item have nested levels beyond supported"
                            + " limit");
        }
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

    private AttributeValue value(String type, JsonNode content, int depth) {
        return switch (type) {
            case "S" -> new AttributeValue.Text(content.asString());
            case "N" -> new AttributeValue.Numeric(Numbers.parse(content.asString(), wording));
            case "B" -> new AttributeValue.Binary(Bytes.fromBase64(content.asString()));
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

    private AttributeValue list(JsonNode content, int depth) {
        var values = new ArrayList<AttributeValue>(content.size());
        for (var element : content) {
            values.add(value(element, depth + 1));
        }
        return new AttributeValue.Sequence(Collections.unmodifiableList(values));
    }

    private SequencedSet<String> texts(JsonNode content) {
        var sent = members(content, "An string set  may not be empty");
        return distinct(sent, ValueOrder::compare, repeated -> wording.repeatedText(sent, repeated));
    }

    private SequencedSet<BigDecimal> numbers(JsonNode content) {
        var sent = members(content, "An number set  may not be empty");
        var all = sent.stream().map(number -> Numbers.parse(number, wording)).toList();
        return distinct(all, Comparator.naturalOrder(), _ -> wording.repeatedNumber());
    }

    private SequencedSet<Bytes> binaries(JsonNode content) {
        var sent = members(content, "Binary sets should not be empty");
        var all = sent.stream().map(Bytes::fromBase64).toList();
        return distinct(all, Comparator.naturalOrder(), repeated -> wording.repeatedBinary(sent, repeated));
    }

    private static List<String> members(JsonNode content, String fault) {
        if (content.isEmpty()) {
            throw ServiceError.parameter(fault);
        }
        return content.valueStream().map(JsonNode::asString).toList();
    }

    /** Sets are kept in the order in which the service answers them, whatever the order of the request. */
    private static <T> SequencedSet<T> distinct(
            Collection<T> all, Comparator<? super T> order, IntFunction<ServiceError> fault) {
        var sorted = new TreeSet<T>(order);
        for (var element : all) {
            if (!sorted.add(element)) {
                throw fault.apply(sorted.size());
            }
        }
        return Collections.unmodifiableSequencedSet(new LinkedHashSet<>(sorted));
    }
}
