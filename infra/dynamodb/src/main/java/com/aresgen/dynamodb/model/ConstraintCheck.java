package com.aresgen.dynamodb.model;

import com.aresgen.dynamodb.error.ServiceError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Collects what violates the model's constraints, at most ten violations, into the service's one message. */
final class ConstraintCheck {
    private static final int MOST = 10;
    private static final Pattern TABLE_NAME = Pattern.compile("[a-zA-Z0-9_.-]{3,255}");
    private static final String TABLE_NAMES =
            "Map keys must satisfy constraint: [Member must have length less than or equal"
                    + " to 255, Member must have length greater than or equal to 3, Member must satisfy regular expression pattern:"
                    + " [a-zA-Z0-9_.-]+]";

    private final RequestModel model;
    private final List<String> violations = new ArrayList<>();
    private boolean isComplete;

    ConstraintCheck(RequestModel model) {
        this.model = model;
    }

    void request(Shape.Structure shape, JsonNode request) {
        isComplete = shape.required().stream().allMatch(request::has);
        structure(shape, request, "");
        if (!violations.isEmpty()) {
            var reported = violations.subList(0, Math.min(MOST, violations.size()));
            throw ServiceError.validation(reported.size() + " validation error" + (reported.size() > 1 ? "s" : "")
                    + " detected: " + String.join("; ", reported));
        }
    }

    private void structure(Shape.Structure shape, JsonNode node, String path) {
        shape.members().forEach((name, type) -> {
            var member = node.get(name);
            if (member == null) {
                if (shape.required().contains(name)) {
                    violation(null, path + lowerFirst(name), "Member must not be null");
                }
            } else if (model.isConstrained(type)) {
                value(type, member, path + lowerFirst(name));
            }
        });
    }

    private void value(String name, JsonNode node, String place) {
        switch (model.shape(name)) {
            case Shape.Structure structure -> structure(structure, node, place + ".");
            case Shape.Sequence list -> {
                length(list.length(), node.size(), node, name, place);
                var position = 1;
                for (var element : node) {
                    value(list.member(), element, place + "." + position++ + ".member");
                }
            }
            case Shape.Dictionary map -> dictionary(map, node, name, place);
            case Shape.Text text -> text(text, node, name, place);
            case Shape.Whole whole -> range(whole.range(), node, place);
            case Shape.Decimal _, Shape.Truth _, Shape.Blob _ -> {}
        }
    }

    private void dictionary(Shape.Dictionary map, JsonNode node, String name, String place) {
        length(map.length(), node.size(), node, name, place);
        if (map.key().equals("TableArn") && !node.propertyNames().stream().allMatch(ConstraintCheck::namesTable)) {
            tableNames(map, node, name, place);
        } else if (model.shape(map.value()) instanceof Shape.Sequence list
                && node.valueStream().anyMatch(JsonNode::isEmpty)) {
            violation(
                    echo(node, name),
                    place,
                    "Map value must satisfy constraint: [Member must have length less than or"
                            + " equal to " + list.length().greatest().orElseThrow()
                            + ", Member must have length greater than or"
                            + " equal to " + list.length().least().orElseThrow() + "]");
        } else {
            node.properties()
                    .forEach(entry -> value(map.value(), entry.getValue(), place + "." + entry.getKey() + ".member"));
        }
    }

    /** BatchGetItem repeats its request as JSON; BatchWriteItem reports names only if nothing else is wrong. */
    private void tableNames(Shape.Dictionary map, JsonNode node, String name, String place) {
        var isRead = model.shape(map.value()) instanceof Shape.Structure;
        if (isRead || violations.isEmpty()) {
            violation(isRead ? node.toString() : echo(node, name), place, TABLE_NAMES);
        }
    }

    private static boolean namesTable(String key) {
        return key.startsWith("arn:") || TABLE_NAME.matcher(key).matches();
    }

    private void text(Shape.Text shape, JsonNode node, String name, String place) {
        var text = node.asString();
        shape.pattern()
                .filter(pattern -> !text.isEmpty() && !pattern.matcher(text).matches())
                .ifPresent(pattern ->
                        violation(text, place, "Member must satisfy regular expression pattern: " + pattern.pattern()));
        length(shape.length(), text.length(), node, name, place);
        if (!shape.values().isEmpty() && !shape.values().contains(text)) {
            if (name.equals("ReturnValue") && isComplete) {
                violations.add(NewerCheck.RETURN_VALUES);
                return;
            }
            violation(text, place, "Member must satisfy enum value set: [" + String.join(", ", shape.values()) + "]");
        }
    }

    private void length(Shape.Bounds bounds, int length, JsonNode node, String name, String place) {
        bounds.greatest().stream()
                .filter(greatest -> length > greatest)
                .forEach(greatest -> violation(
                        echo(node, name), place, "Member must have length less than or equal to " + greatest));
        bounds.least().stream()
                .filter(least -> length < least)
                .forEach(least -> violation(
                        echo(node, name), place, "Member must have length greater than or equal to " + least));
    }

    private void range(Shape.Bounds bounds, JsonNode node, String place) {
        var value = node.asLong();
        bounds.greatest().stream()
                .filter(greatest -> value > greatest)
                .forEach(greatest ->
                        violation(node.toString(), place, "Member must have value less than or equal to " + greatest));
        bounds.least().stream()
                .filter(least -> value < least)
                .forEach(least ->
                        violation(node.toString(), place, "Member must have value greater than or equal to " + least));
    }

    private void violation(@Nullable String value, String place, String constraint) {
        violations.add("Value " + (value == null ? "null" : "'" + value + "'") + " at '" + place
                + "' failed to satisfy constraint: " + constraint);
    }

    /** A value as the service's own classes print it: {@code [KeySchemaElement(attributeName=pk, keyType=HASH)]}. */
    private String echo(JsonNode node, String name) {
        return switch (model.shape(name)) {
            case Shape.Structure structure ->
                structure.members().entrySet().stream()
                        .filter(member -> node.has(member.getKey()))
                        .map(member ->
                                lowerFirst(member.getKey()) + "=" + echo(node.path(member.getKey()), member.getValue()))
                        .collect(Collectors.joining(", ", structure.name() + "(", ")"));
            case Shape.Sequence list ->
                node.valueStream()
                        .map(element -> echo(element, list.member()))
                        .collect(Collectors.joining(", ", "[", "]"));
            case Shape.Dictionary map ->
                node.properties().stream()
                        .map(entry -> entry.getKey() + "=" + echo(entry.getValue(), map.value()))
                        .collect(Collectors.joining(", ", "{", "}"));
            default -> node.isString() ? node.asString() : node.toString();
        };
    }

    private static String lowerFirst(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
