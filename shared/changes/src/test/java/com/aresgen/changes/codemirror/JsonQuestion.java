package com.aresgen.changes.codemirror;

import com.aresgen.changes.ChangesJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Which parts does an array have that was not written by {@code toJSON}: with empty parts, and adjacent ones. */
record JsonQuestion(ArrayNode parts) implements Question {
    static JsonQuestion of(Draw draw) {
        var parts = JsonNodeFactory.instance.arrayNode();
        for (var left = draw.number(7); left > 0; left--) {
            var length = draw.number(3);
            switch (draw.number(4)) {
                case 0 -> parts.add(length);
                case 1 -> parts.addArray().add(length);
                case 2 -> parts.addArray().add(length).add("");
                default -> {
                    var part = parts.addArray().add(length);
                    draw.text(3).lines().forEach(part::add);
                }
            }
        }
        return new JsonQuestion(parts);
    }

    @Override
    public JsonNode asked() {
        var question = JsonNodeFactory.instance.objectNode().put("kind", "json");
        question.set("parts", parts);
        return question;
    }

    @Override
    public JsonNode answered() {
        return switch (ChangesJson.read(parts)) {
            case ChangesJson.Read(var changes) -> changes.toJson();
            case ChangesJson.Malformed malformed -> throw new AssertionError(malformed);
        };
    }
}
