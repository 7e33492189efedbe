package com.aresgen.voice.phrases.json;

import com.aresgen.http.json.Pointer;
import com.aresgen.voice.phrases.search.PhraseIndex;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Finds phrases that a JSON Schema or the name of a tool demands of an answer: cutting them would break its form, so such a
 * request is refused. Titles, descriptions, defaults and examples are never written by the model and may hold any.
 */
public final class SchemaPhrases {
    private final PhraseIndex index;

    public SchemaPhrases(PhraseIndex index) {
        this.index = index;
    }

    /**
     * A phrase that an answer would have to hold.
     *
     * @param phrase as its caller wrote it
     * @param pointer where the text is that holds it (RFC 6901); to a member for the name of one
     */
    public record Demand(String phrase, String pointer) {}

    /** The first in a JSON Schema: in names of properties and in the values of {@code enum} and {@code const}. */
    public Optional<Demand> phraseIn(JsonNode schema) {
        return inSchema(schema, "").findFirst();
    }

    /** The first in OpenAI's array {@code tools}: in names, and in the schemas of parameters. */
    public Optional<Demand> phraseInTools(JsonNode tools) {
        return IntStream.range(0, tools.size())
                .boxed()
                .flatMap(i -> inTool(tools.get(i), "/" + i))
                .findFirst();
    }

    private Stream<Demand> inTool(JsonNode tool, String at) {
        return tool.propertyStream()
                .flatMap(member -> Stream.concat(
                        inLiteral(member.getValue().path("name"), at + "/" + member.getKey() + "/name"),
                        inSchema(member.getValue().path("parameters"), at + "/" + member.getKey() + "/parameters")));
    }

    private Stream<Demand> inSchema(JsonNode schema, String at) {
        if (schema.isArray()) {
            return IntStream.range(0, schema.size()).boxed().flatMap(i -> inSchema(schema.get(i), at + "/" + i));
        }
        return schema.propertyStream().flatMap(member -> inKeyword(member.getKey(), member.getValue(), at));
    }

    private Stream<Demand> inKeyword(String keyword, JsonNode value, String schema) {
        var at = child(schema, keyword);
        return switch (keyword) {
            case "properties", "dependentSchemas" -> Stream.concat(inNames(value, at), inSchemas(value, at));
            case "patternProperties", "$defs", "definitions" -> inSchemas(value, at);
            case "required", "enum", "const", "dependentRequired" -> inLiteral(value, at);
            case "default", "examples", "title", "description", "$comment" -> Stream.empty();
            default -> inSchema(value, at);
        };
    }

    private Stream<Demand> inNames(JsonNode object, String at) {
        return object.propertyStream().flatMap(member -> inText(member.getKey(), child(at, member.getKey())));
    }

    private Stream<Demand> inSchemas(JsonNode object, String at) {
        return object.propertyStream().flatMap(member -> inSchema(member.getValue(), child(at, member.getKey())));
    }

    private Stream<Demand> inLiteral(JsonNode value, String at) {
        if (value.isString()) {
            return inText(value.stringValue(), at);
        }
        if (value.isArray()) {
            return IntStream.range(0, value.size()).boxed().flatMap(i -> inLiteral(value.get(i), at + "/" + i));
        }
        return Stream.concat(
                inNames(value, at),
                value.propertyStream().flatMap(member -> inLiteral(member.getValue(), child(at, member.getKey()))));
    }

    private Stream<Demand> inText(String text, String at) {
        return index.hits(text).stream().limit(1).map(hit -> new Demand(hit.phrase(), at));
    }

    private static String child(String at, String name) {
        return at + "/" + Pointer.escaped(name);
    }
}
