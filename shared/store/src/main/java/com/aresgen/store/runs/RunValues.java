package com.aresgen.store.runs;

import com.aresgen.http.Write;
import com.aresgen.store.items.Heads;
import com.aresgen.store.items.ItemWrite;
import com.aresgen.store.items.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The values of runs: inputs, and what steps put out. */
record RunValues(DynamoDbClient dynamo, Transaction transaction, RunWrites writes, String table, Heads heads) {
    /** Pieces of at most 300 KB that go into one transaction of 4 MB. */
    private static final int TOGETHER = 10;

    /**
     * Nothing for a small value, which goes into the row; otherwise a transaction for each 3 MB compressed, which holds
     * only while the row is as it was read: two write units per KB.
     */
    Optional<StepOutput> keep(String run, StepRow row, int attempt, JsonNode value) {
        var json = RunItems.json(value);
        if (json.length > StepOutput.MOST_BYTES) {
            throw new OutputTooLarge(json.length);
        }
        if (json.length <= StepOutput.INLINE_BYTES) {
            return Optional.of(new StepOutput(Optional.of(value), Optional.empty(), 0, json.length));
        }
        var key = RunItems.OUTPUT + row.path() + "#" + attempt + "#";
        var pieces = RunItems.pieces(run, key, json);
        for (int start = 0; start < pieces.size(); start += TOGETHER) {
            var together = new ArrayList<Write>(List.of(writes.unchanged(run, row)));
            pieces.subList(start, Math.min(pieces.size(), start + TOGETHER))
                    .forEach(piece -> together.add(ItemWrite.put(table, piece)));
            if (!(transaction.attempt(together) instanceof Transaction.Result.Committed)) {
                return Optional.empty();
            }
        }
        return Optional.of(new StepOutput(Optional.empty(), Optional.of(key), pieces.size(), json.length));
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
