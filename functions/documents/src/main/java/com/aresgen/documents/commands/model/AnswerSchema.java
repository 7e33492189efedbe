package com.aresgen.documents.commands.model;

import com.aresgen.documents.commands.task.CommandTask;
import com.aresgen.http.json.Json;
import com.aresgen.models.ModelOption;
import com.aresgen.models.asking.OutputSchema;
import com.aresgen.models.catalogue.Capability;
import com.aresgen.models.catalogue.Model;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The JSON schemas of answers: each an object with one list of objects, all of whose members are required. */
public final class AnswerSchema {
    private AnswerSchema() {}

    /** {@code {"edits":[{"paragraph":1,"text":"…"}]}}. */
    public static OutputSchema edits() {
        var item = item();
        member(item, "paragraph", "integer");
        member(item, "text", "string");
        return list("edits", item);
    }

    /** {@code {"citations":[{"sentence":1,"source_id":"…","quote":"…"}]}}. */
    public static OutputSchema citations() {
        var item = item();
        member(item, "sentence", "integer");
        member(item, "source_id", "string");
        member(item, "quote", "string");
        return list("citations", item);
    }

    /** Whether each of the models can be asked for edits in JSON, and no name in their schema is banned by the voice. */
    public static boolean isUsable(CommandTask task) {
        var schema = Json.MAPPER.createObjectNode().put("type", "json_schema");
        schema.putObject("json_schema").put("name", "answer").set("schema", edits().json());
        return isKnownTo(task.models())
                && task.voice()
                        .flatMap(voice -> voice.fault(Map.of(ModelOption.RESPONSE_FORMAT, schema)))
                        .isEmpty();
    }

    /** Whether each of the models can be asked for a schema; the others are told of the form by the prompt alone. */
    static boolean isKnownTo(List<Model> models) {
        return models.stream().allMatch(model -> model.capabilities().contains(Capability.JSON_SCHEMA));
    }

    private static ObjectNode item() {
        var item = Json.MAPPER.createObjectNode().put("type", "object").put("additionalProperties", false);
        item.putObject("properties");
        item.putArray("required");
        return item;
    }

    private static void member(ObjectNode object, String name, String type) {
        object.withObject("/properties").putObject(name).put("type", type);
        object.withArray("/required").add(name);
    }

    private static OutputSchema list(String name, ObjectNode item) {
        var schema = item();
        schema.withObject("/properties").putObject(name).put("type", "array").set("items", item);
        schema.withArray("/required").add(name);
        return switch (OutputSchema.compile(schema)) {
            case OutputSchema.Compiled.Usable(var usable) -> usable;
            case OutputSchema.Compiled.Unusable(var fault) -> throw new IllegalStateException("The schema " + fault);
        };
    }
}
