package com.aresgen.dynamodb.model;

import com.aresgen.dynamodb.value.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The requests of all operations, from AWS's API model (botocore 1.43.107, service-2.json, Apache-2.0) without its
 * texts. Members and enum values are in the order in which the service reports them.
 */
public final class RequestModel {
    private final Map<String, String> operations = new HashMap<>();
    private final Set<String> known;
    private final Map<String, Shape> shapes = new HashMap<>();
    private final Set<String> constrained = new HashSet<>();

    public RequestModel() {
        var model = read();
        model.path("operations")
                .properties()
                .forEach(one -> operations.put(one.getKey(), one.getValue().asString()));
        known = model.path("known").valueStream().map(JsonNode::asString).collect(Collectors.toUnmodifiableSet());
        model.path("shapes").properties().forEach(one -> shapes.put(one.getKey(), shape(one.getKey(), one.getValue())));
        findConstrained();
    }

    /** Whether DynamoDB has an operation of this name, served here or not. */
    public boolean knows(String operation) {
        return known.contains(operation);
    }

    /**
     * Checks JSON types, required members, lengths, ranges, patterns and enum values, in this order; removes from the
     * request what the model does not have, and nulls.
     */
    public void check(String operation, ObjectNode request) {
        var input = operations.get(operation);
        if (input == null) {
            throw new IllegalArgumentException("no model of " + operation);
        }
        new TypeCheck(this).structure((Shape.Structure) shape(input), request);
        NewerCheck.request(operation, (Shape.Structure) shape(input), request);
        new ConstraintCheck(this).request((Shape.Structure) shape(input), request);
    }

    /** Whether a value of this shape can violate a constraint, itself or by what is in it: an AttributeValue cannot. */
    boolean isConstrained(String name) {
        return constrained.contains(name);
    }

    private boolean hasConstraint(Shape shape) {
        return switch (shape) {
            case Shape.Structure structure ->
                !structure.required().isEmpty()
                        || structure.members().values().stream().anyMatch(constrained::contains);
            case Shape.Sequence list -> list.length().isAny() || constrained.contains(list.member());
            case Shape.Dictionary map ->
                map.length().isAny() || map.key().equals("TableArn") || constrained.contains(map.value());
            case Shape.Text text ->
                text.length().isAny()
                        || text.pattern().isPresent()
                        || !text.values().isEmpty();
            case Shape.Whole whole -> whole.range().isAny();
            case Shape.Decimal _, Shape.Truth _, Shape.Blob _ -> false;
        };
    }

    /** Adds shapes until none is found that has a constraint by one that was added before. */
    private void findConstrained() {
        int before;
        do {
            before = constrained.size();
            shapes.forEach((name, shape) -> {
                if (hasConstraint(shape)) {
                    constrained.add(name);
                }
            });
        } while (constrained.size() > before);
    }

    Shape shape(String name) {
        return Objects.requireNonNull(shapes.get(name), name);
    }

    private static JsonNode read() {
        try (var file = RequestModel.class.getResourceAsStream("requests.json")) {
            return Json.read(Objects.requireNonNull(file).readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Shape shape(String name, JsonNode node) {
        var bounds = new Shape.Bounds(number(node, "min"), number(node, "max"));
        return switch (node.path("type").asString()) {
            case "structure" -> new Shape.Structure(name, members(node), texts(node.path("required")));
            case "list" -> new Shape.Sequence(node.path("member").asString(), bounds);
            case "map" ->
                new Shape.Dictionary(
                        node.path("key").asString(), node.path("value").asString(), bounds);
            case "string" ->
                new Shape.Text(
                        bounds,
                        Optional.ofNullable(node.get("pattern")).map(pattern -> Pattern.compile(pattern.asString())),
                        texts(node.path("enum")));
            case "integer" -> new Shape.Whole("Integer", bounds);
            case "long" -> new Shape.Whole("Long", bounds);
            case "double" -> new Shape.Decimal();
            case "boolean" -> new Shape.Truth();
            case "blob" -> new Shape.Blob();
            default -> throw new IllegalStateException("unknown type of shape " + name);
        };
    }

    private static Map<String, String> members(JsonNode node) {
        var members = new LinkedHashMap<String, String>();
        node.path("members")
                .properties()
                .forEach(
                        member -> members.put(member.getKey(), member.getValue().asString()));
        return members;
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(text -> texts.add(text.asString()));
        return List.copyOf(texts);
    }

    private static OptionalLong number(JsonNode node, String name) {
        return node.has(name) ? OptionalLong.of(node.path(name).asLong()) : OptionalLong.empty();
    }
}
