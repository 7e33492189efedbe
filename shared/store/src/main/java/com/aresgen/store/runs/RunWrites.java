package com.aresgen.store.runs;

import static com.aresgen.store.items.Attributes.number;

import com.aresgen.http.Write;
import com.aresgen.store.items.ItemWrite;
import com.aresgen.store.items.UnmetCondition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;

/** The writes of transactions on runs. */
record RunWrites(String table) {
    /** The writes of a new run. */
    List<Write> insert(RunHead head, JsonNode inputs, Instant swept) {
        var writes = new ArrayList<Write>();
        writes.add(ItemWrite.insert(table, RunItems.of(head, swept), RunItems.RUN));
        writes.add(ItemWrite.put(table, RunItems.key(head.workflow(), RunItems.LISTED + head.id())));
        RunItems.pieces(head.id(), RunItems.INPUTS, RunItems.json(inputs))
                .forEach(item -> writes.add(ItemWrite.put(table, item)));
        return writes;
    }

    ItemWrite replace(Map<String, AttributeValue> item, long version) {
        return version == 0
                ? ItemWrite.put(
                        table,
                        item,
                        "attribute_not_exists(#key)",
                        Map.of("#key", RunItems.RUN),
                        Map.of(),
                        UnmetCondition.STALE)
                : ItemWrite.put(
                        table,
                        item,
                        "#version = :before",
                        Map.of("#version", RunItems.VERSION),
                        Map.of(":before", number(version - 1)),
                        UnmetCondition.STALE);
    }

    /** Holds only while the step is as it was read. */
    ItemWrite unchanged(String run, StepRow read) {
        return replace(RunItems.of(run, read), read.version() + 1);
    }

    ItemWrite release(String run, String path) {
        return ItemWrite.update(
                table,
                RunItems.key(run, RunItems.STEP + path),
                update -> update.updateExpression("ADD #pending :less, #version :one")
                        .expressionAttributeNames(Map.of("#pending", RunItems.PENDING, "#version", RunItems.VERSION))
                        .expressionAttributeValues(Map.of(":less", number(-1), ":one", number(1))),
                UnmetCondition.BUG);
    }

    ItemWrite spend(String run, long nanos) {
        return ItemWrite.update(
                table,
                RunItems.key(run, RunItems.SPENT),
                update -> update.updateExpression("ADD #nanos :more")
                        .expressionAttributeNames(Map.of("#nanos", RunItems.NANOS))
                        .expressionAttributeValues(Map.of(":more", number(nanos))),
                UnmetCondition.BUG);
    }
}
