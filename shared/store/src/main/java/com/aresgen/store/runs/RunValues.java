package com.aresgen.store.runs;

import com.aresgen.store.items.Heads;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The values of runs: inputs, and what steps put out. */
record RunValues(DynamoDbClient dynamo, String table, Heads heads) {
    /** Nothing for a small value, which goes into the row; otherwise one PutItem for each 300 KB compressed. */
    StepOutput keep(String run, String path, int attempt, JsonNode value) {
        var json = RunItems.json(value);
        if (json.length > StepOutput.MOST_BYTES) {
            throw new OutputTooLarge(json.length);
        }
        if (json.length <= StepOutput.INLINE_BYTES) {
            return new StepOutput(Optional.of(value), Optional.empty(), 0, json.length);
        }
        var key = RunItems.OUTPUT + path + "#" + attempt + "#";
        var pieces = RunItems.pieces(run, key, json);
        pieces.forEach(
                item -> dynamo.putItem(request -> request.tableName(table).item(item)));
        return new StepOutput(Optional.empty(), Optional.of(key), pieces.size(), json.length);
    }

    /** Nothing for a value in a row; otherwise Queries: one read unit per 4 KB compressed. */
    JsonNode read(String run, StepOutput output) {
        return output.key()
                .map(key -> pieces(run, key))
                .orElseGet(() -> output.inline().orElse(JsonNodeFactory.instance.nullNode()));
    }

    JsonNode pieces(String run, String key) {
        return RunItems.joined(
                dynamo.queryPaginator(heads.between(run, key, key + "~").build()).items().stream()
                        .toList());
    }
}
