package com.aresgen.workflows.definition.tree;

import com.aresgen.http.json.Json;
import com.aresgen.workflows.definition.tree.text.ScalarStyle;
import com.aresgen.workflows.definition.tree.text.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import tools.jackson.databind.JsonNode;

/** A value of a definition with its place. */
public sealed interface Node {
    Path path();

    Span span();

    /** A string, number, boolean or null. */
    record Scalar(Path path, Span span, JsonNode value, ScalarStyle style) implements Node {}

    /** An array. */
    record Items(Path path, Span span, List<Node> nodes) implements Node {}

    /** An object; of members with the same name the first. */
    record Members(Path path, Span span, SequencedMap<String, Member> byName) implements Node {}

    /** A part whose fault was reported already, and that has no value. */
    record Unreadable(Path path, Span span) implements Node {}

    /** A member of an object. */
    record Member(Span nameSpan, Node value) {}

    default Optional<Node> get(String name) {
        return this instanceof Members members
                ? Optional.ofNullable(members.byName.get(name)).map(Member::value)
                : Optional.empty();
    }

    /** The elements of an array; none of anything else. */
    default List<Node> elements() {
        return this instanceof Items items ? items.nodes : List.of();
    }

    default SequencedMap<String, Member> members() {
        return this instanceof Members members ? members.byName : new LinkedHashMap<>();
    }

    /** The value of a string. */
    default Optional<String> text() {
        return this instanceof Scalar scalar ? scalar.value.stringValueOpt() : Optional.empty();
    }

    /** The value of a member that is a string. */
    default Optional<String> text(String name) {
        return get(name).flatMap(Node::text);
    }

    default JsonNode json() {
        return switch (this) {
            case Scalar scalar -> scalar.value;
            case Unreadable _ -> Json.MAPPER.nullNode();
            case Items items -> {
                var array = Json.MAPPER.createArrayNode();
                items.nodes.forEach(node -> array.add(node.json()));
                yield array;
            }
            case Members members -> {
                var object = Json.MAPPER.createObjectNode();
                members.byName.forEach(
                        (name, member) -> object.set(name, member.value().json()));
                yield object;
            }
        };
    }

    /** The kind of the value with its article, as details name it. */
    default String kind() {
        return switch (this) {
            case Items _ -> "an array";
            case Members _ -> "an object";
            case Unreadable _ -> "unreadable";
            case Scalar scalar ->
                switch (scalar.value.getNodeType()) {
                    case STRING -> "a string";
                    case NUMBER -> "a number";
                    case BOOLEAN -> "a boolean";
                    default -> "null";
                };
        };
    }
}
