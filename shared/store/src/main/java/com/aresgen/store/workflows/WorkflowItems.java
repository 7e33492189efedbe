package com.aresgen.store.workflows;

import static com.aresgen.store.items.Attributes.bytes;
import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.text;

import com.aresgen.store.items.Chunks;
import com.aresgen.store.items.Heads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The items of a workflow: {@code head} is its newest version, {@code version#…} each version, {@code text#…#00} a
 * piece of the definition of a version, {@code response#…} the id of a stored answer that quotes the workflow.
 */
final class WorkflowItems {
    static final String WORKFLOW = "workflow";
    static final String VERSION = "version";
    static final String VERSIONS = "version#";
    static final String TEXT = "text#";
    static final String RESPONSE = "response#";

    private static final String NAME = "name";
    private static final String PIECE = "piece";

    private WorkflowItems() {}

    static Map<String, AttributeValue> key(String workflow, String item) {
        return Map.of(WORKFLOW, text(workflow), Heads.ITEM, text(item));
    }

    static String version(long version) {
        return VERSIONS + "%09d".formatted(version);
    }

    /** What the keys of the pieces of a version's definition begin with. */
    static String pieces(long version) {
        return TEXT + "%09d#".formatted(version);
    }

    /** The version under its key: {@link Heads#HEAD}, or {@link #version}. */
    static Map<String, AttributeValue> of(StoredWorkflow workflow, String key) {
        var item = new HashMap<>(key(workflow.id(), key));
        // The index of workflows has the heads alone.
        item.put(key.equals(Heads.HEAD) ? Heads.WORKSPACE : "owner", text(workflow.workspace()));
        item.put("created_by", text(workflow.createdBy()));
        item.put(VERSION, number(workflow.version()));
        workflow.name().ifPresent(name -> item.put(NAME, text(name)));
        item.put("format", text(workflow.format().wire()));
        item.put("hash", text(workflow.contentHash()));
        item.put("created_at", number(workflow.createdAt().toEpochMilli()));
        item.put("updated_at", number(workflow.updatedAt().toEpochMilli()));
        return item;
    }

    static StoredWorkflow workflow(Map<String, AttributeValue> item) {
        return new StoredWorkflow(
                text(item, WORKFLOW),
                text(item, item.containsKey(Heads.WORKSPACE) ? Heads.WORKSPACE : "owner"),
                text(item, "created_by"),
                number(item, VERSION),
                item.containsKey(NAME) ? Optional.of(text(item, NAME)) : Optional.empty(),
                StoredWorkflow.Format.of(text(item, "format")),
                text(item, "hash"),
                Instant.ofEpochMilli(number(item, "created_at")),
                Instant.ofEpochMilli(number(item, "updated_at")));
    }

    /** The definition of a version, in as many items as it needs. */
    static List<Map<String, AttributeValue>> pieces(StoredWorkflow workflow, StoredDefinition definition) {
        var pieces = Chunks.of(definition.bytes());
        var items = new ArrayList<Map<String, AttributeValue>>();
        for (int i = 0; i < pieces.size(); i++) {
            var item = new HashMap<>(key(workflow.id(), pieces(workflow.version()) + "%02d".formatted(i)));
            item.put(PIECE, bytes(pieces.get(i)));
            items.add(item);
        }
        return items;
    }

    static StoredDefinition definition(List<Map<String, AttributeValue>> pieces) {
        return StoredDefinition.of(
                Chunks.join(pieces.stream().map(piece -> bytes(piece, PIECE)).toList()));
    }
}
