package com.aresgen.http.body;

import com.aresgen.http.json.JsonNumbers;
import com.aresgen.http.json.Pointer;
import com.aresgen.http.problem.Violation;
import com.aresgen.http.values.Nearest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the members of a JSON object and notes all their faults, so that callers get them in one refusal. A name that
 * the endpoint does not read is an unknown field. {@code null} counts as absent.
 */
public final class Fields {
    private final JsonNode object;
    private final String pointer;
    private final List<Violation> violations;
    private final Set<String> asked = new LinkedHashSet<>();
    private final List<Fields> inner = new ArrayList<>();

    private Fields(JsonNode object, String pointer, List<Violation> violations) {
        this.object = object;
        this.pointer = pointer;
        this.violations = violations;
    }

    public static Fields of(JsonNode root) {
        var fields = new Fields(root, "", new ArrayList<>());
        if (!root.isObject()) {
            fields.violations.add(new Violation("", "invalid_type", "must be a JSON object"));
        }
        return fields;
    }

    /** The text, or an empty one after noting that it is missing or wrong. */
    public String requiredText(String name) {
        require(name);
        var value = text(name);
        return value == null ? "" : value;
    }

    /** One of these texts, or an empty one after noting that it is missing or another. */
    public String requiredChoice(String name, Collection<String> choices) {
        var value = requiredText(name);
        if (has(name) && object.path(name).isString() && !choices.contains(value)) {
            refuse(name, "invalid_value", "must be one of " + String.join(", ", choices));
            return "";
        }
        return value;
    }

    public @Nullable String text(String name) {
        var value = member(name, JsonNode::isString, "a string");
        return value == null ? null : value.stringValue();
    }

    public @Nullable Boolean flag(String name) {
        var value = member(name, JsonNode::isBoolean, "true or false");
        return value == null ? null : value.booleanValue();
    }

    public @Nullable Integer integer(String name, int least, int most) {
        var value = wholeNumber(name, least, most);
        return value == null ? null : Math.toIntExact(value);
    }

    /** A whole number, however it is written ({@link JsonNumbers}). */
    public @Nullable Long wholeNumber(String name, long least, long most) {
        var value = member(
                name,
                node -> JsonNumbers.whole(node).isPresent()
                        && isBetween(node, BigDecimal.valueOf(least), BigDecimal.valueOf(most)),
                "a whole number from " + least + " to " + most);
        return value == null ? null : value.decimalValue().longValueExact();
    }

    public @Nullable Double number(String name, double least, double most) {
        var value = member(
                name,
                node -> node.isNumber() && isBetween(node, BigDecimal.valueOf(least), BigDecimal.valueOf(most)),
                "a number from " + least + " to " + most);
        return value == null ? null : value.doubleValue();
    }

    private static boolean isBetween(JsonNode number, BigDecimal least, BigDecimal most) {
        return number.decimalValue().compareTo(least) >= 0
                && number.decimalValue().compareTo(most) <= 0;
    }

    /** A member of any type, for the caller to look into. */
    public @Nullable JsonNode any(String name) {
        return member(name, _ -> true, "anything");
    }

    public @Nullable JsonNode object(String name) {
        return member(name, JsonNode::isObject, "an object");
    }

    public @Nullable JsonNode array(String name) {
        return member(name, JsonNode::isArray, "an array");
    }

    /** The members of an object in this one, with its own pointer; empty when absent or something else. */
    public Optional<Fields> fields(String name) {
        var found = Optional.ofNullable(object(name)).map(node -> new Fields(node, pointer(name), violations));
        found.ifPresent(inner::add);
        return found;
    }

    /** Each element of an array of objects, with its own pointer; empty when absent. */
    public List<Fields> objects(String name) {
        var array = array(name);
        var all = new ArrayList<Fields>();
        for (int i = 0; array != null && i < array.size(); i++) {
            if (array.get(i).isObject()) {
                all.add(new Fields(array.get(i), pointer(name) + "/" + i, violations));
            } else {
                violations.add(new Violation(pointer(name) + "/" + i, "invalid_type", "must be an object"));
            }
        }
        inner.addAll(all);
        return all;
    }

    /** A map of short texts, such as metadata; empty when absent. */
    public Map<String, String> texts(String name, int most, int longest) {
        var value = object(name);
        var map = new LinkedHashMap<String, String>();
        if (value == null) {
            return map;
        }
        if (value.size() > most) {
            refuse(name, "too_many", "may have at most " + most + " entries");
        }
        value.forEachEntry((key, entry) -> {
            if (key.isEmpty() || key.length() > longest) {
                refuse(
                        name + "/" + Pointer.escaped(key),
                        "invalid_value",
                        "must have a name of 1 to " + longest + " characters");
            } else if (entry.isString() && entry.stringValue().length() <= longest) {
                map.put(key, entry.stringValue());
            } else {
                refuse(
                        name + "/" + Pointer.escaped(key),
                        "invalid_value",
                        "must be a string of at most " + longest + " characters");
            }
        });
        return map;
    }

    /** Whether a member is there and not null. */
    public boolean has(String name) {
        asked.add(name);
        return object.hasNonNull(name);
    }

    /** Notes that a member is missing, if it is. */
    public void require(String name) {
        if (!has(name)) {
            refuse(name, "required", "is required");
        }
    }

    /** Notes a fault that only the endpoint can see. */
    public void refuse(String name, String code, String detail) {
        violations.add(new Violation(pointer(name), code, detail));
    }

    /** Members that the endpoint did not read, of this object and of those in it, by their JSON Pointers. */
    public List<String> unknown() {
        return Stream.concat(
                        own().map(name -> pointer(Pointer.escaped(name))),
                        inner.stream().flatMap(fields -> fields.unknown().stream()))
                .toList();
    }

    /** The members of this object that the endpoint did not read, without those that are null. */
    public Map<String, JsonNode> others() {
        return own().filter(name -> !object.path(name).isNull()).collect(Collectors.toMap(name -> name, object::path));
    }

    private Stream<String> own() {
        return object.propertyStream().map(Map.Entry::getKey).filter(name -> !asked.contains(name));
    }

    /** The JSON Pointer of this object (RFC 6901). */
    public String pointer() {
        return pointer;
    }

    /** The object as it was sent. */
    public JsonNode json() {
        return object;
    }

    private String pointer(String name) {
        return pointer + "/" + name;
    }

    public void refuseUnknown() {
        own().forEach(name ->
                refuse(Pointer.escaped(name), "unknown_field", "is not a field of this resource" + suggestion(name)));
        inner.forEach(Fields::refuseUnknown);
    }

    /** Computed only for violations that the answer lists: it takes a while for a hundred thousand names. */
    private String suggestion(String name) {
        return violations.size() < Violation.MOST
                ? Nearest.to(name, asked)
                        .map(known -> "; did you mean " + known + "?")
                        .orElse("")
                : "";
    }

    public List<Violation> violations() {
        return violations;
    }

    private @Nullable JsonNode member(String name, Predicate<JsonNode> accepted, String expected) {
        if (!has(name)) {
            return null;
        }
        var value = object.get(name);
        if (accepted.test(value)) {
            return value;
        }
        refuse(
                name,
                value.isNumber() && expected.contains("number") ? "out_of_range" : "invalid_type",
                "must be " + expected);
        return null;
    }
}
