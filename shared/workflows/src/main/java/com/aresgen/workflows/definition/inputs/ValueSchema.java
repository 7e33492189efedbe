package com.aresgen.workflows.definition.inputs;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** A view of one schema of the subset; keywords that are absent or of a wrong type are empty. */
public record ValueSchema(JsonNode json) {
    /** The name of its type; empty for a value of any type. */
    public Optional<String> type() {
        return json.path("type").stringValueOpt();
    }

    /** In the order of the text. */
    public SequencedMap<String, ValueSchema> properties() {
        var map = new LinkedHashMap<String, ValueSchema>();
        json.path("properties").forEachEntry((name, schema) -> map.put(name, new ValueSchema(schema)));
        return map;
    }

    public Optional<ValueSchema> property(String name) {
        return Optional.ofNullable(json.path("properties").get(name)).map(ValueSchema::new);
    }

    /** Whether it says which members there are; without {@code properties}, all are right. */
    public boolean namesItsMembers() {
        return json.has("properties");
    }

    public List<String> required() {
        return elements("required")
                .flatMap(name -> name.stringValueOpt().stream())
                .toList();
    }

    /** Whether a member is there in all inputs that are right, after defaults. */
    public boolean isAlwaysGiven(String name) {
        return required().contains(name)
                || property(name).flatMap(ValueSchema::defaultValue).isPresent();
    }

    public Optional<ValueSchema> items() {
        return Optional.ofNullable(json.get("items")).map(ValueSchema::new);
    }

    public List<JsonNode> choices() {
        return elements("enum").toList();
    }

    public Optional<JsonNode> constant() {
        return Optional.ofNullable(json.get("const"));
    }

    public Optional<JsonNode> defaultValue() {
        return Optional.ofNullable(json.get("default"));
    }

    public Optional<String> pattern() {
        return json.path("pattern").stringValueOpt();
    }

    /** A limit of a size, such as {@code maxLength}. */
    OptionalInt size(String keyword) {
        var number = json.path(keyword);
        return number.isNumber() ? OptionalInt.of((int) number.doubleValue()) : OptionalInt.empty();
    }

    /** A limit of a number. */
    Optional<JsonNode> number(String keyword) {
        return Optional.ofNullable(json.get(keyword)).filter(JsonNode::isNumber);
    }

    private Stream<JsonNode> elements(String keyword) {
        Iterator<JsonNode> all = json.path(keyword).iterator();
        return json.path(keyword).isArray()
                ? StreamSupport.stream(Spliterators.spliteratorUnknownSize(all, 0), false)
                : Stream.of();
    }
}
