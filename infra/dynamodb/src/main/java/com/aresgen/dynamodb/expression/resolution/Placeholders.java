package com.aresgen.dynamodb.expression.resolution;

import com.aresgen.dynamodb.error.ServiceError;
import com.aresgen.dynamodb.value.AttributeValue;
import com.aresgen.dynamodb.value.ItemSize;
import com.aresgen.dynamodb.value.ValueReader;
import com.aresgen.dynamodb.value.Wording;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * ExpressionAttributeNames and ExpressionAttributeValues of a request, and which of them its expressions use. Belongs to
 * one request and one thread.
 */
public final class Placeholders {
    private static final Pattern NAME = Pattern.compile("#[0-9a-zA-Z_]+");
    private static final Pattern VALUE = Pattern.compile(":[0-9a-zA-Z_]+");

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, AttributeValue> values = new HashMap<>();
    private final Set<String> unusedNames = new LinkedHashSet<>();
    private final Set<String> unusedValues = new LinkedHashSet<>();

    private Placeholders() {}

    /** The absence of a parameter and null are the same. Empty parameters and wrong keys or values are errors. */
    public static Placeholders of(@Nullable JsonNode names, @Nullable JsonNode values) {
        return read(names, values, false);
    }

    /** The same, but faults of values name their placeholder, which Scan does and other operations no longer do. */
    public static Placeholders naming(@Nullable JsonNode names, @Nullable JsonNode values) {
        return read(names, values, true);
    }

    public static Placeholders none() {
        return new Placeholders();
    }

    private static Placeholders read(@Nullable JsonNode names, @Nullable JsonNode values, boolean naming) {
        var placeholders = new Placeholders();
        if (names != null && !names.isNull()) {
            requireKeys("ExpressionAttributeNames", names, NAME);
            names.properties()
                    .forEach(name -> placeholders.names.put(
                            name.getKey(), name.getValue().asString()));
            placeholders.unusedNames.addAll(names.propertyNames());
        }
        if (values != null && !values.isNull()) {
            requireKeys("ExpressionAttributeValues", values, VALUE);
            values.properties()
                    .forEach(value ->
                            placeholders.values.put(value.getKey(), value(value.getKey(), value.getValue(), naming)));
            placeholders.unusedValues.addAll(values.propertyNames());
        }
        return placeholders;
    }

    private static void requireKeys(String parameter, JsonNode node, Pattern pattern) {
        if (node.isEmpty()) {
            throw ServiceError.validation(parameter + " must not be empty");
        }
        for (var key : node.propertyNames()) {
            if (!pattern.matcher(key).matches()) {
                throw ServiceError.validation(parameter + " contains invalid key: Syntax error; key: \"" + key + "\"");
            }
        }
    }

    private static AttributeValue value(String key, JsonNode value, boolean naming) {
        try {
            return ValueReader.value(value, naming ? Wording.OLDER : Wording.NEWER);
        } catch (ServiceError fault) {
            throw naming
                    ? ServiceError.validation(
                            "ExpressionAttributeValues contains invalid value: " + fault.message() + " for key " + key)
                    : fault;
        }
    }

    /** The bytes of all values. */
    public int size() {
        return values.values().stream().mapToInt(ItemSize::of).sum();
    }

    /** The attribute name that the request gives for {@code #name}. */
    Optional<String> name(String placeholder) {
        unusedNames.remove(placeholder);
        return Optional.ofNullable(names.get(placeholder));
    }

    /** The value that the request gives for {@code :value}. */
    Optional<AttributeValue> value(String placeholder) {
        unusedValues.remove(placeholder);
        return Optional.ofNullable(values.get(placeholder));
    }

    /** Throws if an entry is in none of the expressions that were resolved. */
    public void requireAllUsed() {
        requireNone("ExpressionAttributeNames", unusedNames);
        requireNone("ExpressionAttributeValues", unusedValues);
    }

    private static void requireNone(String parameter, Set<String> unused) {
        if (!unused.isEmpty()) {
            throw ServiceError.validation("Value provided in " + parameter + " unused in expressions: keys: {"
                    + String.join(", ", unused) + "}");
        }
    }
}
