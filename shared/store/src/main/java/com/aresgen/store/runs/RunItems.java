package com.aresgen.store.runs;

import static com.aresgen.store.items.Attributes.bytes;
import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.text;

import com.aresgen.http.json.Json;
import com.aresgen.store.items.Chunks;
import com.aresgen.store.items.DueIndex;
import com.aresgen.store.items.Heads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * The items of a run: {@code head}, {@code spent}, {@code step#…} for each step and item, {@code inputs#00} and
 * {@code output#…#00} for pieces of large values, {@code response#…} for stored answers that quote it. Under the id of
 * the workflow, {@code listed#…} for each of its runs.
 */
final class RunItems {
    static final String RUN = "run";
    static final String WORKFLOW = "workflow";
    static final String VERSION = "version";
    static final String PENDING = "pending";
    static final String SPENT = "spent";
    static final String NANOS = "nanos";
    static final String STEP = "step#";
    static final String INPUTS = "inputs#";
    static final String OUTPUT = "output#";
    static final String RESPONSE = "response#";
    static final String LISTED = "listed#";
    static final String RECORD = "record";

    private static final String PIECE = "piece";

    /** A value may be as deep as a body; the record in which it is kept is deeper. */
    private static final JsonMapper RECORDS = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(4 * Json.MAX_DEPTH)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private RunItems() {}

    static Map<String, AttributeValue> key(String run, String item) {
        return Map.of(RUN, text(run), Heads.ITEM, text(item));
    }

    /** @param sweptAt when somebody looks whether the run goes on; it does not matter for one that has ended */
    static Map<String, AttributeValue> of(RunHead head, Instant sweptAt) {
        var item = new HashMap<>(key(head.id(), Heads.HEAD));
        item.put(Heads.WORKSPACE, text(head.workspace()));
        item.put(WORKFLOW, text(head.workflow()));
        item.put(VERSION, number(head.version()));
        item.put(RECORD, text(RECORDS.writeValueAsString(head)));
        if (!head.status().isEnd()) {
            item.put(DueIndex.DUE, DueIndex.IS_DUE);
            item.put(DueIndex.NEXT, number(sweptAt.toEpochMilli()));
        }
        return item;
    }

    static RunHead head(Map<String, AttributeValue> item) {
        return RECORDS.readValue(text(item, RECORD), RunHead.class);
    }

    static Map<String, AttributeValue> of(String run, StepRow row) {
        var item = new HashMap<>(key(run, STEP + row.path()));
        item.put(VERSION, number(row.version()));
        item.put(PENDING, number(row.pending()));
        item.put(RECORD, text(RECORDS.writeValueAsString(row)));
        return item;
    }

    /** The step; what others have released since it was written is in attributes of its own. */
    static StepRow step(Map<String, AttributeValue> item) {
        return record(item).released((int) number(item, PENDING), number(item, VERSION));
    }

    /** The step as it was written, whatever others have released since. */
    static StepRow record(Map<String, AttributeValue> item) {
        return RECORDS.readValue(text(item, RECORD), StepRow.class);
    }

    static byte[] json(JsonNode value) {
        return RECORDS.writeValueAsBytes(value);
    }

    /** Items with the pieces of a value. */
    static List<Map<String, AttributeValue>> pieces(String run, String key, byte[] json) {
        var items = new ArrayList<Map<String, AttributeValue>>();
        for (var piece : Chunks.of(json)) {
            var item = new HashMap<>(key(run, key + "%02d".formatted(items.size())));
            item.put(PIECE, bytes(piece));
            items.add(item);
        }
        return items;
    }

    static JsonNode joined(List<Map<String, AttributeValue>> pieces) {
        return RECORDS.readTree(
                Chunks.join(pieces.stream().map(item -> bytes(item, PIECE)).toList()));
    }
}
