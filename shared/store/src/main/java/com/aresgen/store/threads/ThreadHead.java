package com.aresgen.store.threads;

import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.text;
import static com.aresgen.store.items.Attributes.texts;

import com.aresgen.store.items.Heads;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A thread without its messages.
 *
 * @param createdBy the id of the actor that began it
 * @param model the one that answered last
 * @param voice the id of the one in which it was answered last; empty: in none
 * @param version grows by one with every turn
 */
public record ThreadHead(
        String id,
        String workspace,
        String createdBy,
        String title,
        String model,
        Optional<String> voice,
        Map<String, String> metadata,
        Totals totals,
        Instant createdAt,
        Instant updatedAt,
        String lastMessage,
        long version) {
    static final String THREAD = "thread";
    static final String VOICE = "voice";

    /** Sums over all turns; cost in nano-dollars (1e-9 USD). */
    public record Totals(int messages, long promptTokens, long completionTokens, long costNanos) {}

    static Map<String, AttributeValue> key(String thread) {
        return Map.of(THREAD, text(thread), Heads.ITEM, text(Heads.HEAD));
    }

    /** The head of a thread with its first turn. */
    static ThreadHead of(ThreadStore.Start start, Turn turn, Instant now) {
        var use = turn.use();
        return new ThreadHead(
                start.id(),
                start.workspace(),
                start.createdBy(),
                start.title(),
                turn.model(),
                turn.voiceId(),
                start.metadata(),
                new Totals(turn.messages().size(), use.promptTokens(), use.completionTokens(), use.costNanos()),
                start.createdAt(),
                now,
                turn.messages().getLast().id(),
                1);
    }

    static ThreadHead of(Map<String, AttributeValue> item) {
        return new ThreadHead(
                text(item, THREAD),
                text(item, Heads.WORKSPACE),
                text(item, "created_by"),
                text(item, "title"),
                text(item, "model"),
                item.containsKey(VOICE) ? Optional.of(text(item, VOICE)) : Optional.empty(),
                item.getOrDefault("metadata", AttributeValue.fromM(Map.of())).m().entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, entry -> entry.getValue().s())),
                new Totals(
                        (int) number(item, "message_count"),
                        number(item, "prompt_tokens"),
                        number(item, "completion_tokens"),
                        number(item, "cost_nanos")),
                Instant.ofEpochMilli(number(item, "created_at")),
                Instant.ofEpochMilli(number(item, "updated_at")),
                text(item, "last_message"),
                number(item, "version"));
    }

    Map<String, AttributeValue> item() {
        var item = new HashMap<>(key(id));
        item.put(Heads.WORKSPACE, text(workspace));
        item.put("created_by", text(createdBy));
        item.put("title", text(title));
        item.put("model", text(model));
        voice.ifPresent(id -> item.put(VOICE, text(id)));
        item.put("message_count", number(totals.messages()));
        item.put("prompt_tokens", number(totals.promptTokens()));
        item.put("completion_tokens", number(totals.completionTokens()));
        item.put("cost_nanos", number(totals.costNanos()));
        item.put("created_at", number(createdAt.toEpochMilli()));
        item.put("updated_at", number(updatedAt.toEpochMilli()));
        item.put("last_message", text(lastMessage));
        item.put("version", number(version));
        item.put("metadata", texts(metadata));
        return item;
    }
}
