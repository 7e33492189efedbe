package com.aresgen.store.workflows;

import com.aresgen.http.json.Json;
import java.util.LinkedHashMap;
import tools.jackson.databind.JsonNode;

/**
 * What one version of a workflow says. The JSON is kept as text: inside another document it would be nested deeper than
 * documents may be.
 *
 * @param source the text as its author sent it
 * @param definition the source as JSON
 * @param inputsSchema JSON Schema of the inputs of its runs
 * @param steps a JSON array: what callers read of each step
 * @param estimate a JSON object: what a run was estimated to cost when the version was made
 */
public record StoredDefinition(String source, String definition, String inputsSchema, String steps, String estimate) {
    private static final String SOURCE = "source";
    private static final String DEFINITION = "definition";
    private static final String INPUTS = "inputs_schema";
    private static final String STEPS = "steps";
    private static final String ESTIMATE = "estimate";

    byte[] bytes() {
        var members = new LinkedHashMap<String, String>();
        members.put(SOURCE, source);
        members.put(DEFINITION, definition);
        members.put(INPUTS, inputsSchema);
        members.put(STEPS, steps);
        members.put(ESTIMATE, estimate);
        return Json.MAPPER.writeValueAsBytes(members);
    }

    static StoredDefinition of(byte[] bytes) {
        var members = Json.MAPPER.readTree(bytes);
        return new StoredDefinition(
                text(members, SOURCE),
                text(members, DEFINITION),
                text(members, INPUTS),
                text(members, STEPS),
                text(members, ESTIMATE));
    }

    private static String text(JsonNode members, String name) {
        return members.path(name).stringValue();
    }
}
