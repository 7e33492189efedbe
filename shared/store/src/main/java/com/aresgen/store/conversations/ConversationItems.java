package com.aresgen.store.conversations;

import static com.aresgen.store.items.Attributes.bytes;
import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.text;
import static com.aresgen.store.items.Attributes.texts;

import com.aresgen.http.json.Json;
import com.aresgen.store.conversations.Conversation.Handling;
import com.aresgen.store.conversations.Conversation.Rating;
import com.aresgen.store.conversations.Conversation.Totals;
import com.aresgen.store.items.Attributes;
import com.aresgen.store.items.Chunks;
import com.aresgen.store.items.Heads;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;

/**
 * The items of a conversation: {@code head}, {@code row#…} (see {@link Rows}), {@code turn#<first message>} and {@code
 * response#<id>}; in the partition of a chatbot {@code listed#<conversation>}.
 */
final class ConversationItems {
    static final String CONVERSATION = "conversation";
    static final String CHATBOT = "chatbot";
    static final String VERSION = "version";
    static final String TURN = "turn#";

    /** In the partition of a chatbot: the id of a conversation. */
    static final String LISTED = "listed#";

    static final String RESPONSE = "response#";
    static final String EXPIRES = "expires_at";
    static final String MESSAGES = "messages";

    /** The id of the stored response that quotes a turn, where its call had an Idempotency-Key. */
    static final String QUOTED_BY = "response";

    private static final String CONTENT = "content";
    private static final String VISITOR = "visitor";
    private static final String REASON = "reason";
    private static final String SCORE = "score";
    private static final String REMARK = "remark";
    private static final String INTENTS = "intents";

    private ConversationItems() {}

    static Map<String, AttributeValue> key(String conversation, String item) {
        return Map.of(CONVERSATION, text(conversation), Heads.ITEM, text(item));
    }

    static Map<String, AttributeValue> listed(Conversation conversation) {
        var item = new HashMap<>(key(conversation.chatbot(), LISTED + conversation.id()));
        item.put(EXPIRES, number(conversation.expiresAt().getEpochSecond()));
        return item;
    }

    static Map<String, AttributeValue> head(Conversation conversation) {
        var item = new HashMap<>(key(conversation.id(), Heads.HEAD));
        item.put(CHATBOT, text(conversation.chatbot()));
        item.put(Heads.WORKSPACE, text(conversation.workspace()));
        item.put("created_by", text(conversation.createdBy()));
        conversation.visitor().ifPresent(visitor -> item.put(VISITOR, text(visitor)));
        var handling = conversation.handling();
        item.put("handling", text(handling.status()));
        handling.reason().ifPresent(reason -> item.put(REASON, text(reason)));
        item.put("low_in_a_row", number(handling.lowInARow()));
        item.put("holding", AttributeValue.fromBool(handling.holding()));
        item.put("handled_at", number(handling.changedAt().toEpochMilli()));
        conversation.rating().ifPresent(rating -> {
            item.put(SCORE, number(rating.score()));
            rating.remark().ifPresent(remark -> item.put(REMARK, text(remark)));
            item.put("rated_at", number(rating.at().toEpochMilli()));
        });
        if (!conversation.intents().isEmpty()) {
            item.put(INTENTS, AttributeValue.fromSs(List.copyOf(conversation.intents())));
        }
        item.put("message_count", number(conversation.totals().messages()));
        item.put("prompt_tokens", number(conversation.totals().promptTokens()));
        item.put("completion_tokens", number(conversation.totals().completionTokens()));
        item.put("cost_nanos", number(conversation.totals().costNanos()));
        item.put("metadata", texts(conversation.metadata()));
        item.put("created_at", number(conversation.createdAt().toEpochMilli()));
        item.put("updated_at", number(conversation.updatedAt().toEpochMilli()));
        item.put(EXPIRES, number(conversation.expiresAt().getEpochSecond()));
        item.put("last_message", text(conversation.lastMessage()));
        item.put(VERSION, number(conversation.version()));
        return item;
    }

    static Conversation conversation(Map<String, AttributeValue> item) {
        return new Conversation(
                text(item, CONVERSATION),
                text(item, CHATBOT),
                text(item, Heads.WORKSPACE),
                text(item, "created_by"),
                found(item, VISITOR),
                new Handling(
                        text(item, "handling"),
                        found(item, REASON),
                        (int) number(item, "low_in_a_row"),
                        Attributes.present(item, "holding").bool(),
                        time(item, "handled_at")),
                item.containsKey(SCORE)
                        ? Optional.of(
                                new Rating((int) number(item, SCORE), found(item, REMARK), time(item, "rated_at")))
                        : Optional.empty(),
                item.containsKey(INTENTS) ? Set.copyOf(item.get(INTENTS).ss()) : Set.of(),
                new Totals(
                        (int) number(item, "message_count"),
                        number(item, "prompt_tokens"),
                        number(item, "completion_tokens"),
                        number(item, "cost_nanos")),
                item.getOrDefault("metadata", AttributeValue.fromM(Map.of())).m().entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, entry -> entry.getValue().s())),
                time(item, "created_at"),
                time(item, "updated_at"),
                Instant.ofEpochSecond(number(item, EXPIRES)),
                text(item, "last_message"),
                number(item, VERSION));
    }

    /** The attributes that a head can have and this one has not. */
    static List<String> missing(Conversation conversation) {
        var present = head(conversation).keySet();
        return Stream.of(VISITOR, REASON, SCORE, REMARK, "rated_at", INTENTS)
                .filter(name -> !present.contains(name))
                .toList();
    }

    /** A turn has one item: its messages have bounds, so that it fits. */
    static Map<String, AttributeValue> turn(
            Conversation conversation, ConversationTurn turn, Optional<String> response) {
        var pieces = Chunks.of(Json.MAPPER.writeValueAsBytes(turn.messages()));
        if (pieces.size() > 1) {
            throw new IllegalStateException("A turn of a conversation does not fit one item");
        }
        var item = new HashMap<>(key(conversation.id(), TURN + turn.first()));
        item.put(CONTENT, bytes(pieces.getFirst()));
        item.put(MESSAGES, number(turn.messages().size()));
        item.put(EXPIRES, number(conversation.expiresAt().getEpochSecond()));
        response.ifPresent(id -> item.put(QUOTED_BY, text(id)));
        return item;
    }

    static ConversationTurn turn(Map<String, AttributeValue> item) {
        var json = Json.MAPPER.readTree(Chunks.join(List.of(Attributes.bytes(item, CONTENT))));
        return new ConversationTurn(
                json.valueStream().<JsonNode>map(each -> each).toList());
    }

    private static Optional<String> found(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name)).map(AttributeValue::s);
    }

    private static Instant time(Map<String, AttributeValue> item, String name) {
        return Instant.ofEpochMilli(number(item, name));
    }
}
