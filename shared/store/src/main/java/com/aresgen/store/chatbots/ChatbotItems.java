package com.aresgen.store.chatbots;

import static com.aresgen.store.items.Attributes.bytes;
import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.text;

import com.aresgen.http.Payload;
import com.aresgen.store.chatbots.StoredChatbot.Identity;
import com.aresgen.store.items.Attributes;
import com.aresgen.store.items.Chunks;
import com.aresgen.store.items.Heads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The items of a chatbot: {@code head}, {@code intents#<version>#<piece>}, and {@code response#<id>}. */
final class ChatbotItems {
    static final String CHATBOT = "chatbot";
    static final String VERSION = "version";
    static final String INTENTS = "intents#";
    static final String RESPONSE = "response#";

    /** Of a deleted chatbot: the knowledge base that is deleted with it. */
    static final String ORPHAN = "orphan#";

    static final String NAME = "name";
    static final String KNOWLEDGE = "knowledge_base";
    static final String CREATED = "created_at";

    private static final String CONTENT = "content";
    private static final String PREVIOUS = "previous_secret";
    private static final String TRAINED = "trained";

    private ChatbotItems() {}

    static Map<String, AttributeValue> key(String chatbot, String item) {
        return Map.of(CHATBOT, text(chatbot), Heads.ITEM, text(item));
    }

    static Map<String, AttributeValue> head(StoredChatbot bot) {
        var settings = Chunks.of(bot.settings().bytes());
        if (settings.size() > 1) {
            throw new IllegalStateException("The settings of a chatbot do not fit one item");
        }
        var item = new HashMap<>(key(bot.id(), Heads.HEAD));
        item.put(Heads.WORKSPACE, text(bot.workspace()));
        item.put("created_by", text(bot.createdBy()));
        item.put(VERSION, number(bot.version()));
        item.put(NAME, text(bot.name()));
        item.put(KNOWLEDGE, text(bot.knowledgeBase()));
        item.put("embed_key", text(bot.embedKey()));
        item.put("settings", bytes(settings.getFirst()));
        item.put("secret", text(bot.identity().secret()));
        bot.identity().previous().ifPresent(old -> {
            item.put(PREVIOUS, text(old));
            item.put("previous_until", number(bot.identity().previousUntil().toEpochMilli()));
        });
        bot.trained().ifPresent(version -> item.put(TRAINED, number(version)));
        item.put(CREATED, number(bot.createdAt().toEpochMilli()));
        item.put("updated_at", number(bot.updatedAt().toEpochMilli()));
        return item;
    }

    static StoredChatbot chatbot(Map<String, AttributeValue> item) {
        return new StoredChatbot(
                text(item, CHATBOT),
                text(item, Heads.WORKSPACE),
                text(item, "created_by"),
                number(item, VERSION),
                text(item, NAME),
                text(item, KNOWLEDGE),
                text(item, "embed_key"),
                new Payload(Payload.JSON, Chunks.join(List.of(Attributes.bytes(item, "settings")))),
                new Identity(
                        text(item, "secret"),
                        Optional.ofNullable(item.get(PREVIOUS)).map(AttributeValue::s),
                        item.containsKey(PREVIOUS)
                                ? Instant.ofEpochMilli(number(item, "previous_until"))
                                : Instant.EPOCH),
                item.containsKey(TRAINED) ? Optional.of(number(item, TRAINED)) : Optional.empty(),
                Instant.ofEpochMilli(number(item, CREATED)),
                Instant.ofEpochMilli(number(item, "updated_at")));
    }

    static String intentsKey(long version) {
        return INTENTS + "%09d#".formatted(version);
    }

    static List<Map<String, AttributeValue>> intents(String chatbot, long version, Payload trained) {
        var pieces = Chunks.of(trained.bytes());
        var items = new ArrayList<Map<String, AttributeValue>>();
        for (var i = 0; i < pieces.size(); i++) {
            var item = new HashMap<>(key(chatbot, intentsKey(version) + "%02d".formatted(i)));
            item.put(CONTENT, bytes(pieces.get(i)));
            items.add(item);
        }
        return items;
    }

    static Payload intents(List<Map<String, AttributeValue>> items) {
        var pieces = items.stream().map(item -> Attributes.bytes(item, CONTENT)).toList();
        return new Payload(Payload.JSON, Chunks.join(pieces));
    }
}
