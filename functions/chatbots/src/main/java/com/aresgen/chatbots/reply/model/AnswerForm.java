package com.aresgen.chatbots.reply.model;

import com.aresgen.http.json.Json;
import com.aresgen.models.asking.OutputSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The form of an answer: {@code {"sentences":[{"quotes":[{"source":1,"quote":"…"}],"text":"…"}]}}. */
final class AnswerForm {
    private AnswerForm() {}

    /** Quotes come before the sentence that stands on them, as a model writes one member after the other. */
    static OutputSchema schema() {
        var quote = member(member(object(), "source", type("integer")), "quote", type("string"));
        var sentence = member(member(object(), "quotes", list(quote)), "text", type("string"));
        return switch (OutputSchema.compile(member(object(), "sentences", list(sentence)))) {
            case OutputSchema.Compiled.Usable(var usable) -> usable;
            case OutputSchema.Compiled.Unusable(var fault) -> throw new IllegalStateException("The schema " + fault);
        };
    }

    private static ObjectNode object() {
        var object = type("object").put("additionalProperties", false);
        object.putObject("properties");
        object.putArray("required");
        return object;
    }

    private static ObjectNode type(String name) {
        return Json.MAPPER.createObjectNode().put("type", name);
    }

    private static JsonNode list(ObjectNode items) {
        return type("array").set("items", items);
    }

    private static ObjectNode member(ObjectNode object, String name, JsonNode schema) {
        object.withObject("/properties").set(name, schema);
        object.withArray("/required").add(name);
        return object;
    }
}
