package com.aresgen.store;

import static com.aresgen.store.Attributes.bytes;
import static com.aresgen.store.Attributes.number;
import static com.aresgen.store.Attributes.text;

import com.aresgen.http.Failure;
import com.aresgen.http.Payload;
import com.aresgen.http.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;

/**
 * Conversations. A thread is one item {@code head} and one item a turn; a turn holds all its messages together, so that
 * a call of five hundred messages is still a handful of writes (a transaction ends at 100).
 */
public final class ThreadStore {
    private static final String THREAD = "thread";
    private static final String ITEM = "item";

    private final String table;

    public ThreadStore(String table) {
        this.table = table;
    }

    /** Cost in nano-dollars (1e-9 USD). */
    public record Head(
            String id,
            String workspace,
            String createdBy,
            String title,
            String model,
            Map<String, String> metadata,
            int promptTokens,
            int completionTokens,
            long costNanos,
            Instant createdAt) {}

    /** One message, as it came: {@code body} has every member of it. */
    public record Message(String id, JsonNode body, Instant createdAt) {}

    /** How the model's message ended: its status, and why where the model itself ended it. */
    public record End(String status, Optional<String> finishReason) {}

    /** The caller left before the model had finished. */
    public static final End CANCELLED = new End("cancelled", Optional.empty());

    public static End completed(String finishReason) {
        return new End("completed", Optional.of(finishReason));
    }

    /** What one call adds: its messages, the model's among them. */
    public record Turn(String requestId, String model, End end, long latencyMs, List<Message> messages) {}

    /** A new thread with its first turn. */
    public List<Write> insert(Head head, Turn turn) {
        var writes = new ArrayList<Write>();
        writes.add(ItemWrite.put(
                table, item(head, turn), "attribute_not_exists(thread)", Map.of(), Map.of(), new Failure.Unexpected()));
        writes.addAll(pieces(head.id(), turn));
        return writes;
    }

    private static Map<String, AttributeValue> item(Head head, Turn turn) {
        var item = new HashMap<String, AttributeValue>();
        item.put(THREAD, text(head.id()));
        item.put(ITEM, text("head"));
        item.put("workspace", text(head.workspace()));
        item.put("created_by", text(head.createdBy()));
        item.put("title", text(head.title()));
        item.put("model", text(head.model()));
        item.put("message_count", number(turn.messages().size()));
        item.put("prompt_tokens", number(head.promptTokens()));
        item.put("completion_tokens", number(head.completionTokens()));
        item.put("cost_nanos", number(head.costNanos()));
        item.put("created_at", number(head.createdAt().toEpochMilli()));
        item.put("updated_at", number(head.createdAt().toEpochMilli()));
        var metadata = new HashMap<String, AttributeValue>();
        head.metadata().forEach((name, value) -> metadata.put(name, text(value)));
        item.put("metadata", AttributeValue.fromM(metadata));
        return item;
    }

    private List<Write> pieces(String thread, Turn turn) {
        var pieces = Chunks.of(Payload.json(turn).bytes());
        var first = "turn#" + turn.messages().getFirst().id();
        var writes = new ArrayList<Write>();
        for (int part = 0; part < pieces.size(); part++) {
            writes.add(ItemWrite.put(
                    table,
                    Map.of(
                            THREAD,
                            text(thread),
                            ITEM,
                            text(part == 0 ? first : first + "#" + part),
                            "parts",
                            number(pieces.size()),
                            "content",
                            bytes(pieces.get(part)))));
        }
        return writes;
    }
}
